/** What can be compared of two short answers. */
export type Comparable =
  | { readonly kind: 'days'; readonly from: string; readonly to: string }
  | { readonly kind: 'quantity'; readonly value: number; readonly unit: string; readonly bound?: Bound };

/** How exactly a number is meant: "more than 80", "up to 80", "about 80". */
export type Bound = 'least' | 'most' | 'about';

const CLOSE = 0.005;
/** "About 20,000" and "18,600" are no contradiction. */
const ROUGHLY = 0.15;

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  [
    'least',
    /\b(?:more than|over|at least|above|no fewer than|no less than|exceed(?:s|ed|ing)?|upwards? of)\s*(?:a |an |the )?$/i,
  ],
  [
    'most',
    /\b(?:less than|fewer than|under|at most|up to|below|no more than|as many as|as much as)\s*(?:a |an |the )?$/i,
  ],
  [
    'about',
    /\b(?:about|around|some|nearly|almost|roughly|approximately|close to|estimated|an estimated|circa|or so)\s*(?:a |an |the )?$/i,
  ],
];

/** How exactly the number that stands behind these words is meant; undefined where it is exact. */
export const boundOf = (before: string): Bound | undefined => BOUNDS.find(([, pattern]) => pattern.test(before))?.[0];

/**
 * Days differ where the ranges do not meet; quantities where the unit is the same and the values are not close, or not
 * within the bound that one of them names.
 */
export function differ(a: Comparable, b: Comparable): boolean {
  if (a.kind === 'days' && b.kind === 'days') return a.to < b.from || b.to < a.from;
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.unit !== b.unit) return false;
  const larger = Math.max(Math.abs(a.value), Math.abs(b.value));
  const isRough = a.bound === 'about' || b.bound === 'about';
  if (Math.abs(a.value - b.value) <= (isRough ? ROUGHLY : CLOSE) * larger) return false;
  return !allows(a, b) && !allows(b, a);
}

type Quantity = Extract<Comparable, { kind: 'quantity' }>;

/** Whether a bound lets another value be. Two bounds of the same kind never contradict each other. */
function allows({ bound, value }: Quantity, other: Quantity): boolean {
  if (bound === 'least') return other.bound === 'least' || other.value >= value;
  if (bound === 'most') return other.bound === 'most' || other.value <= value;
  return false;
}
