import type { Removal } from '../../removal.ts';
import type { Piece } from './page-text.ts';

/** What stands between pieces of the article, or before or after them, becomes one removal a stretch. */
export function leftOut(pieces: readonly Piece[], kept: ReadonlySet<number>): Removal[] {
  const removals: Removal[] = [];
  for (let first = 0; first < pieces.length; first += 1) {
    if (kept.has(first)) continue;
    let last = first;
    while (last + 1 < pieces.length && !kept.has(last + 1)) last += 1;
    removals.push({
      start: pieces[first]!.start,
      end: pieces[last]!.end,
      rule: 'readability',
      reason: reason(pieces.slice(first, last + 1)),
    });
    first = last;
  }
  return removals;
}

function reason(pieces: readonly Piece[]): string {
  const places = [...new Set(pieces.map((piece) => piece.landmark).filter((landmark) => landmark !== null))];
  const outside = 'not part of the article that Readability finds on the page';
  return places.length === 0 ? outside : `${outside} (${places.map((place) => `<${place}>`).join(', ')})`;
}
