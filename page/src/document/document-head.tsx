import { dayInWords } from '../../../src/chat/wording/dates.ts';
import { titleLine, visibleLine } from '../../../src/chat/wording/visible.ts';
import type { DocumentView } from '../server/documents.ts';

type Found = DocumentView['published'];

/** What the document is, when it was published, and where each of these was found. */
export function DocumentHead({ view }: { view: DocumentView }) {
  const by = [view.site, view.byline].flatMap((words) => (words === null ? [] : [titleLine(words)]));
  return (
    <header class="document-head">
      <h1 dir="auto">{titleLine(view.title ?? view.file)}</h1>
      {by.length > 0 ? <p dir="auto">{by.join(' · ')}</p> : null}
      <dl class="facts">
        <Fact name="File">
          <code>{visibleLine(view.file)}</code>
        </Fact>
        <Fact name="Published">
          <Day found={view.published} none="no date found" />
        </Fact>
        {view.saved ? (
          <Fact name="Saved">
            <Day found={view.saved} none="" />
          </Fact>
        ) : null}
        {view.notes.map(({ kind, words, where }) => (
          <Fact key={`${kind} ${where?.start}`} name="Note">
            {words}
            {where ? <Where start={where.start} end={where.end} /> : null}
          </Fact>
        ))}
      </dl>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Day({ found, none }: { found: Found; none: string }) {
  if (!found) return <>{none}</>;
  return (
    <>
      <time dateTime={found.value}>{dayInWords(visibleLine(found.value))}</time>
      <span class="faint"> from: {visibleLine(found.rule)}</span>
      {found.where ? <Where start={found.where.start} end={found.where.end} /> : null}
    </>
  );
}

function Where({ start, end }: { start: number; end: number }) {
  return (
    <>
      {' '}
      <a href={`#${start}-${end}`}>where it stands</a>
    </>
  );
}
