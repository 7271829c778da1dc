import type { PageFacts } from './features.ts';

/**
 * The second look: what the first look thought of the lines around. `first` holds its log-odds, `prose` the words that
 * it took for body, as running totals.
 */
export interface SecondLook {
  readonly facts: PageFacts;
  readonly first: Float64Array;
  readonly bodyWords: Float64Array;
  readonly bodyLines: Float64Array;
  /** The stretch of lines [from, to) with the most body in it and the least of the rest. */
  readonly block: { readonly from: number; readonly to: number };
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The stretch with the largest sum of words, body counted for it and the rest against it (Kadane's algorithm). */
function mainBlock(facts: PageFacts, first: Float64Array): { from: number; to: number } {
  let best = 0;
  let from = 0;
  let to = 0;
  let sum = 0;
  let begin = 0;
  for (let at = 0; at < first.length; at++) {
    if (sum <= 0) {
      sum = 0;
      begin = at;
    }
    sum += (probability(first[at]!) - 0.5) * (facts.page.lines[at]!.words + 4);
    if (sum > best) {
      best = sum;
      from = begin;
      to = at + 1;
    }
  }
  return { from, to };
}

export function secondLook(facts: PageFacts, first: Float64Array): SecondLook {
  const n = first.length;
  const bodyWords = new Float64Array(n + 1);
  const bodyLines = new Float64Array(n + 1);
  for (let at = 0; at < n; at++) {
    const p = probability(first[at]!);
    bodyWords[at + 1] = bodyWords[at]! + p * facts.page.lines[at]!.words;
    bodyLines[at + 1] = bodyLines[at]! + p;
  }
  return { facts, first, bodyWords, bodyLines, block: mainBlock(facts, first) };
}

interface ContextFeature {
  readonly name: string;
  readonly of: (at: number, look: SecondLook) => number;
}

const cut = (logOdds: number): number => Math.max(-4, Math.min(4, logOdds)) / 4;

function share(part: Float64Array, whole: Float64Array | null, from: number, to: number): number {
  const n = part.length - 1;
  const low = Math.max(0, Math.min(n, from));
  const high = Math.max(0, Math.min(n, to));
  if (high <= low) return 0;
  return (part[high]! - part[low]!) / (whole ? Math.max(1, whole[high]! - whole[low]!) : high - low);
}

const windows = [2, 4, 8, 16, 40].flatMap((size): ContextFeature[] => [
  { name: `body words in ${size} before`, of: (at, look) => share(look.bodyWords, look.facts.words, at - size, at) },
  {
    name: `body words in ${size} after`,
    of: (at, look) => share(look.bodyWords, look.facts.words, at + 1, at + 1 + size),
  },
  { name: `body lines in ${size} before`, of: (at, look) => share(look.bodyLines, null, at - size, at) },
  { name: `body lines in ${size} after`, of: (at, look) => share(look.bodyLines, null, at + 1, at + 1 + size) },
]);

export const CONTEXT_FEATURES: readonly ContextFeature[] = [
  { name: 'one', of: () => 1 },
  { name: 'first look', of: (at, { first }) => first[at]! / 4 },
  { name: 'first look, cut', of: (at, { first }) => cut(first[at]!) },
  { name: 'line before', of: (at, { first }) => cut(first[at - 1] ?? -4) },
  { name: 'line after', of: (at, { first }) => cut(first[at + 1] ?? -4) },
  { name: 'in the main block', of: (at, { block }) => (at >= block.from && at < block.to ? 1 : 0) },
  {
    name: 'lines above the main block',
    of: (at, { block }) => (at < block.from ? Math.log1p(block.from - at) / 3 : 0),
  },
  {
    name: 'lines below the main block',
    of: (at, { block }) => (at >= block.to ? Math.log1p(at - block.to + 1) / 3 : 0),
  },
  {
    name: 'body above',
    of: (at, { bodyWords }) => bodyWords[at]! / Math.max(1, bodyWords.at(-1)!),
  },
  { name: 'body words of the page', of: (_at, { bodyWords }) => Math.log1p(bodyWords.at(-1)!) / 7 },
  {
    name: 'body share of the page',
    of: (_at, { bodyWords, facts }) => bodyWords.at(-1)! / Math.max(1, facts.words.at(-1)!),
  },
  ...windows,
];
