import { times } from '../../../src/chat/wording/amount.ts';
import { dayInWords } from '../../../src/chat/wording/dates.ts';
import { visibleLine } from '../../../src/chat/wording/visible.ts';
import type { DocumentView } from '../server/documents.ts';

/** What was quoted from the document for which question, each with a link to its place. */
export function Quotations({ view }: { view: DocumentView }) {
  const { goneQuotations } = view;
  const groups = together(view.quotations);
  if (groups.length === 0 && goneQuotations === 0) return null;
  return (
    <section>
      <h2>Quoted from it</h2>
      <ul class="plain">
        {groups.map(({ start, end, question, count, last }) => (
          <li key={`${start} ${end} ${question}`}>
            <a href={`#${start}-${end}`} dir="auto">
              {question === null ? 'A quotation' : visibleLine(question)}
            </a>
            <span class="about">
              {count > 1 ? `${times(count)}, last on ` : ''}
              {dayInWords(last.slice(0, 10))}
            </span>
          </li>
        ))}
      </ul>
      {goneQuotations > 0 ? (
        <p class="faint">
          {goneQuotations} more {goneQuotations === 1 ? 'was' : 'were'} quoted, and the file no longer says so.
        </p>
      ) : null}
    </section>
  );
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly question: string | null;
  readonly count: number;
  /** ISO, the latest time. */
  readonly last: string;
}

/** The same words quoted for the same question, as one. */
function together(quotations: DocumentView['quotations']): Group[] {
  const groups = new Map<string, Group>();
  for (const { start, end, question, when } of quotations) {
    const key = `${start} ${end} ${question}`;
    const { count = 0, last = when } = groups.get(key) ?? {};
    groups.set(key, { start, end, question, count: count + 1, last: [last, when].sort().at(-1) ?? when });
  }
  return [...groups.values()];
}
