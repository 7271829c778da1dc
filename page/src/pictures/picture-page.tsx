import { publishedInWords } from '../../../src/chat/wording/citation.ts';
import { titleLine, visibleLine } from '../../../src/chat/wording/visible.ts';
import { WhenLoaded } from '../parts/load-state.tsx';
import { Quotation } from '../parts/quotation.tsx';
import { getComparison, getTimeline, type PictureKind, pictureAddress } from '../server/pictures.ts';
import type { Outcome } from '../server/request.ts';
import { viewAddress } from '../shell/route.ts';
import { useShownTheme } from '../shell/theme.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { goTo } from '../shell/use-route.ts';
import { Picture } from './picture.tsx';
import { type PictureSize, pictureSize } from './picture-size.ts';

const TITLES: Readonly<Record<PictureKind, string>> = {
  timeline: 'Timeline',
  compare: 'Comparison',
};

/** A topic's dated statements on a line, or what each independent source says of it: as a picture and as text. */
export function PicturePage({ kind, topic }: { kind: PictureKind; topic: string }) {
  return (
    <div class="pictures">
      <h1>{TITLES[kind]}</h1>
      <form
        class="row"
        aria-label="Topic"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          goTo(viewAddress(String(given.get('kind')), { topic: String(given.get('topic') ?? '').trim() }));
        }}
      >
        <label class="wide">
          Topic
          <input key={topic} name="topic" type="text" defaultValue={topic} required autocomplete="off" />
        </label>
        <label>
          Show
          <select key={kind} name="kind">
            <option value="timeline">when it was said</option>
            <option value="compare" selected={kind === 'compare'}>
              what each source says
            </option>
          </select>
        </label>
        <button type="submit" class="primary">
          Show
        </button>
      </form>
      {topic === '' ? (
        <p class="faint">For example: Taliban recognition</p>
      ) : kind === 'timeline' ? (
        <TimelineOf topic={topic} />
      ) : (
        <ComparisonOf topic={topic} />
      )}
    </div>
  );
}

function TimelineOf({ topic }: { topic: string }) {
  const loaded = usePictured('timeline', topic, getTimeline);
  return (
    <WhenLoaded loaded={loaded}>
      {({ statements, size }) =>
        statements.length === 0 ? (
          <p>The documents have no dated statement on this.</p>
        ) : (
          <>
            <Picture
              kind="timeline"
              topic={topic}
              size={size}
              label={`${statements.length} dated statements on ${topic}, on a line; the same as text below`}
            />
            <h2>The same as text</h2>
            <ol class="dated">
              {statements.map(({ from, words, citation }) => (
                <li key={`${from} ${citation.file} ${citation.start}`}>
                  <h3>{words}</h3>
                  <Quotation citation={citation} marked={false} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </WhenLoaded>
  );
}

function ComparisonOf({ topic }: { topic: string }) {
  const loaded = usePictured('compare', topic, getComparison);
  return (
    <WhenLoaded loaded={loaded}>
      {({ sources, size }) =>
        sources.length === 0 ? (
          <p>The documents say nothing on this.</p>
        ) : (
          <>
            <Picture
              kind="compare"
              topic={topic}
              size={size}
              label={`What ${sources.length} independent sources say on ${topic}; the same as text below`}
            />
            <h2>The same as text</h2>
            <ol class="sources">
              {sources.map(({ file, title, site, published, citations }) => (
                <li key={file}>
                  <h3 dir="auto">{titleLine(title ?? file)}</h3>
                  <p class="faint">
                    {[site === null ? '' : visibleLine(site), publishedInWords({ published, saved: null })]
                      .filter((words) => words !== '')
                      .join(' · ')}
                  </p>
                  {citations.map((citation) => (
                    <Quotation key={citation.start} citation={citation} marked={false} />
                  ))}
                </li>
              ))}
            </ol>
          </>
        )
      }
    </WhenLoaded>
  );
}

/** What is shown, with the size of its picture: both are there before anything is drawn, so that nothing jumps. */
function usePictured<T extends object>(kind: PictureKind, topic: string, load: (topic: string) => Promise<Outcome<T>>) {
  const theme = useShownTheme();
  return useLoaded<T & { readonly size: PictureSize | null }>(`${kind} ${topic}`, async () => {
    const [outcome, size] = await Promise.all([load(topic), pictureSize(pictureAddress(kind, topic, theme))]);
    return outcome.ok ? { ok: true, value: { ...outcome.value, size } } : outcome;
  });
}
