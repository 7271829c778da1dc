export interface Case {
  readonly values: Float64Array;
  readonly isRight: boolean;
  /** How much the case counts. */
  readonly weight: number;
}

/** At most so many steps; about six for every time that weights of the wrong sign are taken out. */
const STEPS = 300;
/** A step that makes the fit worse is halved, at most so often. */
const HALVINGS = 12;
const CLOSE = 1e-4;

/**
 * Weights of a logistic regression, the bias last, by Newton's method. L2 holds the weights down as they are for values
 * of spread 1, whatever the spread of theirs; the bias is free.
 *
 * @param l2 in cases: so much as this many cases would pull
 * @param signs what each weight may be: 1 not below nought, -1 not above, 0 anything; one that wants to be else is 0.
 */
export function fitLogistic(
  cases: readonly Case[],
  size: number,
  l2: number,
  signs: readonly number[] = [],
): Float64Array {
  const { mean, spread } = scaleOf(cases, size);
  const rows = cases.map(({ values }) => {
    const row = new Float64Array(size + 1);
    for (let k = 0; k < size; k++) row[k] = (values[k]! - mean[k]!) / spread[k]!;
    row[size] = 1;
    return row;
  });
  const weights = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, k) => (k < size ? l2 * weight : 0));
    const curvature = Array.from({ length: size + 1 }, (_, k) => {
      const row = new Float64Array(size + 1);
      row[k] = k < size ? l2 : 1e-9;
      return row;
    });
    rows.forEach((row, i) => {
      addCase(row, cases[i]!, weights, gradient, curvature);
    });
    const change = solve(curvature, gradient);
    const before = weights.slice();
    const loss = lossOf(rows, cases, before, l2);
    let part = 1;
    for (let halving = 0; halving <= HALVINGS; halving++, part /= 2) {
      for (let k = 0; k <= size; k++) weights[k] = before[k]! - part * change[k]!;
      if (lossOf(rows, cases, weights, l2) <= loss) break;
    }
    if (change.some((one) => Math.abs(one * part) >= CLOSE)) continue;
    const wrong = signs.flatMap((sign, k) => (sign * weights[k]! < 0 ? [k] : []));
    if (wrong.length === 0) break;
    for (const k of wrong) {
      weights[k] = 0;
      // Nothing pulls at it any more.
      for (const row of rows) row[k] = 0;
    }
  }
  for (let k = 0; k < size; k++) {
    weights[k]! /= spread[k]!;
    weights[size]! -= weights[k]! * mean[k]!;
  }
  return weights;
}

/** Log odds; `weights` has the bias last. */
export function logOdds(weights: Float64Array, values: Float64Array): number {
  let sum = weights[values.length]!;
  for (let k = 0; k < values.length; k++) sum += weights[k]! * values[k]!;
  return sum;
}

export const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** What the fit makes small: the surprise of the cases, and the weights' squares. */
function lossOf(rows: readonly Float64Array[], cases: readonly Case[], weights: Float64Array, l2: number): number {
  let loss = 0;
  rows.forEach((row, i) => {
    let odds = 0;
    for (let k = 0; k < row.length; k++) odds += weights[k]! * row[k]!;
    const off = cases[i]!.isRight ? -odds : odds;
    loss += cases[i]!.weight * (off > 0 ? off + Math.log1p(Math.exp(-off)) : Math.log1p(Math.exp(off)));
  });
  for (let k = 0; k < weights.length - 1; k++) loss += (l2 / 2) * weights[k]! ** 2;
  return loss;
}

function addCase(
  row: Float64Array,
  { isRight, weight }: Case,
  weights: Float64Array,
  gradient: Float64Array,
  curvature: readonly Float64Array[],
): void {
  let odds = 0;
  for (let k = 0; k < row.length; k++) odds += weights[k]! * row[k]!;
  const p = probability(odds);
  const slope = weight * (p - (isRight ? 1 : 0));
  const bend = weight * p * (1 - p);
  for (let k = 0; k < row.length; k++) {
    const value = row[k]!;
    if (value === 0) continue;
    gradient[k]! += slope * value;
    const part = bend * value;
    const into = curvature[k]!;
    // The other half is the same.
    for (let j = 0; j <= k; j++) into[j]! += part * row[j]!;
  }
}

/** Mean and spread of every value; a value that never changes has a spread of 1. */
function scaleOf(cases: readonly Case[], size: number): { mean: Float64Array; spread: Float64Array } {
  const mean = new Float64Array(size);
  const spread = new Float64Array(size);
  for (const { values } of cases) for (let k = 0; k < size; k++) mean[k]! += values[k]! / cases.length;
  for (const { values } of cases)
    for (let k = 0; k < size; k++) spread[k]! += (values[k]! - mean[k]!) ** 2 / cases.length;
  return { mean, spread: spread.map((variance) => (variance > 1e-12 ? Math.sqrt(variance) : 1)) };
}

/** The solution of a symmetric, positive system of which the lower half is given (Cholesky); `matrix` is used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  const x = right.slice();
  for (let i = 0; i < n; i++) {
    const row = matrix[i]!;
    for (let j = 0; j <= i; j++) {
      const other = matrix[j]!;
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * other[k]!;
      row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j]!;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= matrix[i]![k]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= matrix[k]![i]! * x[k]!;
    x[i]! /= matrix[i]![i]!;
  }
  return x;
}
