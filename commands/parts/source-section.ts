import type { SourceView } from '../../src/answer/compare.ts';
import type { Section } from '../../src/chat/reply.ts';
import { dayInWords } from '../../src/chat/wording/dates.ts';
import { codes, faint, heading, item, quotation, text } from './say.ts';

/** What one independent source says. Its quotations say where they stand; the heading tells the sources apart. */
export function sourceSection({ citations, file, copies }: SourceView, number: number): Section {
  const first = citations[0];
  const name = first?.site ?? first?.title ?? file;
  const day = first?.published ? dayInWords(first.published) : 'no date of publication';
  // Copies that carry the very quotation are named under it.
  const unnamed = copies.filter((copy) => !citations.some((citation) => citation.copies.includes(copy)));
  return item(
    heading(`${number}. ${name} · ${day}`),
    ...citations.map((citation) => quotation(citation)),
    ...(unnamed.length > 0 ? [faint(text('Same story in: '), ...codes(unnamed))] : []),
  );
}
