import type { Token } from '../../corpus/words/tokens.ts';
import { wordValue } from '../extract/number-words.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import { sameClaim } from '../quote/same-claim.ts';

/** A sentence that says when something happened, as it is compared with another. */
export interface Dated {
  readonly from: string;
  readonly to: string;
  readonly tokens: readonly Token[];
  /** Offsets of the time in the sentence. */
  readonly time: { readonly start: number; readonly end: number; readonly relative: boolean };
  /** Near-duplicate cluster of its passage, and of its document. */
  readonly cluster: number;
  readonly story: number;
}

/** Shared word pairs over those of the shorter sentence: more are copies of one sentence. */
const COPY = 0.7;
/** Shared words that say something, over those of the shorter sentence: more tell one day's event in nearly the same words. */
const REWORDED = 0.6;
/** Of sentences with fewer telling words the difference is what they tell: "the strike began", "the strike ended". */
const FEW = 4;
const MONTH = 31;

/** Whether two dated sentences are copies, or tell the same event of the same day in nearly the same words. */
export function sameEvent(a: Dated, b: Dated): boolean {
  // "On Monday" in two papers that date the same story differently.
  const oneStory = a.cluster === b.cluster || a.story === b.story;
  if (!sameDays(a, b)) return oneStory && a.time.relative && b.time.relative && isCopy(a, b);
  return isCopy(a, b) || isReworded(a, b);
}

/** Whether two sentences are one, be it with another word for its day. */
export function isCopy(a: Dated, b: Dated): boolean {
  const [own, other] = [timeless(a), timeless(b)];
  return shared(pairs(own), pairs(other)) >= COPY && sameClaim(own, other);
}

const timeless = ({ tokens, time }: Dated): Token[] =>
  tokens.filter(({ start, end }) => end <= time.start || start >= time.end);

/** The same days, or a month and a day of it. */
function sameDays(a: Dated, b: Dated): boolean {
  if (a.from === b.from && a.to === b.to) return true;
  const [short, long] = a.from >= b.from && a.to <= b.to ? [a, b] : [b, a];
  const length = (Date.parse(long.to) - Date.parse(long.from)) / 86_400_000;
  return short.from >= long.from && short.to <= long.to && length <= MONTH;
}

function isReworded(a: Dated, b: Dated): boolean {
  const own = telling(a);
  const other = telling(b);
  if (Math.min(own.words.size, other.words.size) < FEW) return false;
  return shared(own.words, other.words) >= REWORDED && agree(own.numbers, other.numbers) && own.nots === other.nots;
}

/** The words of a sentence that say something, its time left out. */
function telling(dated: Dated) {
  const rest = timeless(dated);
  const numbers = new Set(
    rest.flatMap(({ word }) => {
      const value = /^\d/.test(word) ? word : word === 'one' ? null : wordValue(word);
      return value === null ? [] : [String(value)];
    }),
  );
  const words = new Set(rest.filter(({ word }) => !STOP_WORDS.has(word)).map(({ term }) => term));
  const nots = rest.filter(
    ({ word }) => /^(?:not|no|never|nor|without|cannot|\p{L}+nt)$/u.test(word) && NOTS.has(word),
  ).length;
  return { words, numbers, nots };
}

const NOTS = new Set(
  'not no never nor without cannot dont didnt doesnt isnt arent wasnt werent hasnt havent hadnt wont'.split(' '),
);

/** "46" and "112" do not agree; a number that only one of them tells is no contradiction. */
const agree = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].every((value) => b.has(value)) || [...b].every((value) => a.has(value));

function pairs(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.slice(1).map(({ term }, i) => `${tokens[i]!.term} ${term}`));
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both++;
  return both / Math.max(1, Math.min(a.size, b.size));
}
