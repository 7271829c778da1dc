import { createHash } from 'node:crypto';
import type { Citation } from '../../src/answer/answer.ts';

/**
 * The value of a button that means one quotation of a reply: its number among the quotations that are written down
 * (`citationsOf`), with a mark of the quotation itself, since the numbers shift where some of them may no longer be seen.
 */
export function citationValue(number: number, citation: Citation): string {
  return `${number}-${markOf(citation)}`;
}

/** The quotation that a value means; null where it is not, or no longer, among them. */
export function citationOf(value: string, citations: readonly Citation[]): Citation | null {
  const [, number = '', mark] = /^(\d{1,6})(?:-([0-9a-f]{12}))?$/.exec(value) ?? [];
  if (mark !== undefined) return citations.find((citation) => markOf(citation) === mark) ?? null;
  return number === '' ? null : (citations[Number(number)] ?? null);
}

function markOf({ file, start, quote }: Citation): string {
  return createHash('sha256')
    .update(JSON.stringify([file, start, quote]))
    .digest('hex')
    .slice(0, 12);
}
