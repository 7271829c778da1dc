import { useState } from 'preact/hooks';
import { publishedInWords } from '../../../src/chat/wording/citation.ts';
import { titleLine, visibleLine } from '../../../src/chat/wording/visible.ts';
import type { Span } from '../../../src/corpus/span.ts';
import { PlainText } from '../parts/plain-text.tsx';
import { type CopyAbout, type CopyView, type Difference, type DocumentView, getCopy } from '../server/documents.ts';
import { documentAddress } from '../shell/route.ts';

/** Characters of the document that are shown on each side of a difference. */
const CONTEXT = 60;

/** Other files that tell the same story; one of them at a time is compared with this document. */
export function CopiesBeside({
  views,
  compared,
}: {
  views: readonly DocumentView[];
  compared: (differences: readonly Difference[]) => void;
}) {
  const [chosen, setChosen] = useState<CopyView | string | null>(null);
  const view = views[0];
  if (!view || view.copies.length === 0) return null;
  return (
    <section class="copies">
      <h2>Copies</h2>
      <ul class="plain">
        {view.copies.map((copy) => (
          <li key={copy.file}>
            <a href={documentAddress(copy.file)} dir="auto">
              {nameOf(copy)}
            </a>
            <span class="about">{publishedInWords({ published: copy.published, saved: null })}</span>
            <button type="button" onClick={() => compare(copy)}>
              Compare<span class="for-ears"> with {nameOf(copy)}</span>
            </button>
          </li>
        ))}
      </ul>
      {view.moreCopies > 0 ? <p class="faint">and {view.moreCopies} more</p> : null}
      <div aria-live="polite">
        {typeof chosen === 'string' ? <p class="problem">{chosen}</p> : null}
        {chosen !== null && typeof chosen !== 'string' ? <Comparison views={views} copy={chosen} /> : null}
      </div>
    </section>
  );

  async function compare({ file }: CopyAbout) {
    const outcome = await getCopy(view?.file ?? '', file);
    setChosen(outcome.ok ? outcome.value : outcome.message);
    compared(outcome.ok ? outcome.value.differences : []);
  }
}

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  cut: 'left out',
  changed: 'changed',
  added: 'added',
};

function Comparison({ views, copy }: { views: readonly DocumentView[]; copy: CopyView }) {
  const name = nameOf(copy.copy);
  return (
    <div class="comparison">
      <h3>Compared with {name}</h3>
      <p class="faint">
        {Math.round(copy.same * 100)} % of the words are the same.
        {copy.complete ? '' : ' The texts are too long or too different to compare word for word: this is coarse.'}
      </p>
      {copy.differences.length === 0 ? <p>Both have the same words.</p> : null}
      {copy.differences.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">here</th>
              <th scope="col">in the copy</th>
            </tr>
          </thead>
          <tbody>
            {copy.differences.map((difference) => (
              <Row key={`${difference.at} ${difference.kind}`} views={views} difference={difference} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Row({ views, difference }: { views: readonly DocumentView[]; difference: Difference }) {
  const { kind, here, at, there } = difference;
  const span = here ?? { start: at, end: at };
  const before = textAt(views, { start: span.start - CONTEXT, end: span.start });
  const after = textAt(views, { start: span.end, end: span.end + CONTEXT });
  const words = textAt(views, span);
  return (
    <tr class={kind}>
      <td dir="auto">
        <PlainText text={before} />
        {words === '' ? null : (
          <a href={`#${span.start}-${span.end}`}>
            <mark class={kind}>
              <PlainText text={words} />
            </mark>
          </a>
        )}
        <PlainText text={after} />
      </td>
      <td dir="auto">
        <span class="reason">{KINDS[kind]}</span>
        <PlainText text={before} />
        {there === '' ? (
          <span class="nothing">[…]</span>
        ) : (
          <mark class={kind}>
            <PlainText text={there} />
          </mark>
        )}
        <PlainText text={after} />
      </td>
    </tr>
  );
}

/** What of a span is loaded. */
function textAt(views: readonly DocumentView[], { start, end }: Span): string {
  return views
    .map(({ from, text }) => text.slice(Math.max(0, start - from), Math.max(0, end - from)))
    .join('')
    .replace(/\s*\n\s*/g, ' ');
}

function nameOf({ title, site, file }: CopyAbout): string {
  const words = [site, title].flatMap((part) => (part === null ? [] : [titleLine(part)]));
  return words.length > 0 ? words.join(': ') : visibleLine(file);
}
