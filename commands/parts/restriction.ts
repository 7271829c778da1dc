import type { Asking, VisibleDocument } from '../../src/chat/visible-documents.ts';
import { dayInWords, daysInWords } from '../../src/chat/wording/dates.ts';
import { titleOf } from './find-document.ts';

/** What a question was limited to, a sentence each: what is left out must be said, or silence looks like an answer. */
export function restrictionInWords({ asOf, from, to }: Asking, document: VisibleDocument | null): string[] {
  return [
    ...(document ? [`Only in “${titleOf(document)}”.`] : []),
    // A document without a date is not known to be later, and is let in.
    ...(asOf ? [`Nothing published after ${dayInWords(asOf)}.`] : []),
    ...(from || to ? [`Only documents published ${period(from, to)}.`] : []),
  ];
}

/** `from 1 May 2025 on`, `up to 3 May 2025`, `in May 2025`, `on 1 May 2025`, `from 1 May 2025 to 3 May 2025`. */
export function period(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return `up to ${dayInWords(to ?? '')}`;
  if (to === undefined) return `from ${dayInWords(from)} on`;
  const days = daysInWords(from, to);
  if (from === to) return `on ${days}`;
  return days.includes(' to ') ? `from ${days}` : `in ${days}`;
}
