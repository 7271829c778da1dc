import type { Span } from '../../../corpus/span.ts';
import { type Token, tokenise } from '../../../corpus/words/tokens.ts';
import type { SearchIndex } from '../../../index/search-index.ts';
import { STOP_WORDS } from '../../question/stop-words.ts';

/** Words of a quotation that another wording does not have, and the other way round; as they are written, in order. */
export interface Difference {
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** Share of the quotation's weight that the other has in the same order, 0 to 1. */
  readonly likeness: number;
  /** The stretch of the other text from the first to the last word that both have. */
  readonly part: Span;
}

/** Words that say nothing still count for something: "on" is not "in". */
const EMPTY_WORD = 0.3;
/** More words than these are not compared. */
const LONGEST = 700;
const LISTED = 24;

export type Weight = (token: Token) => number;

/** How much a word of a quotation counts: rare words more. */
export function weightIn(index: SearchIndex): Weight {
  const all = Math.max(1, index.passageCount);
  return ({ word, term }) =>
    STOP_WORDS.has(word) ? EMPTY_WORD : Math.max(EMPTY_WORD, Math.log(1 + all / (1 + index.documentFrequency(term))));
}

/** Share of the quotation's weight whose words stand in the other text at all: never below the likeness, and cheap. */
export function sharedWords(quote: readonly Token[], other: ReadonlySet<string>, weight: Weight): number {
  let have = 0;
  let all = 1e-9;
  for (const token of quote) {
    const value = weight(token);
    all += value;
    if (other.has(token.word)) have += value;
  }
  return have / all;
}

/** Compares two texts word by word, by the heaviest sequence of words that both have. */
export function difference(quote: string, other: string, weight: Weight): Difference {
  const a = tokenise(quote).slice(0, LONGEST);
  const b = tokenise(other).slice(0, LONGEST);
  const weights = a.map(weight);
  const rows = alignment(a, b, weights);
  const inBoth = { a: new Set<number>(), b: new Set<number>() };
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.word === b[j]!.word && rows[i]![j] === rows[i + 1]![j + 1]! + weights[i]!) {
      inBoth.a.add(i++);
      inBoth.b.add(j++);
    } else if (rows[i + 1]![j]! >= rows[i]![j + 1]!) i++;
    else j++;
  }
  const first = Math.min(...inBoth.b, b.length);
  const last = Math.max(...inBoth.b, -1);
  const words = (text: string, tokens: readonly Token[]) =>
    tokens.slice(0, LISTED).map(({ start, end }) => text.slice(start, end));
  return {
    missing: words(
      quote,
      a.filter((_, i) => !inBoth.a.has(i)),
    ),
    // What stands around the part that was quoted is no difference.
    added: words(
      other,
      b.filter((_, j) => j > first && j < last && !inBoth.b.has(j)),
    ),
    likeness:
      (rows[0]?.[0] ?? 0) /
      Math.max(
        1e-9,
        weights.reduce((sum, value) => sum + value, 0),
      ),
    part: { start: b[first]?.start ?? 0, end: b[last]?.end ?? 0 },
  };
}

/** `rows[i][j]`: the weight of the heaviest common sequence of `a` from `i` and `b` from `j`. */
function alignment(a: readonly Token[], b: readonly Token[], weights: readonly number[]): Float64Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = rows[i]!;
    const below = rows[i + 1]!;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] =
        a[i]!.word === b[j]!.word
          ? Math.max(below[j + 1]! + weights[i]!, below[j]!, row[j + 1]!)
          : Math.max(below[j]!, row[j + 1]!);
  }
  return rows;
}
