/** A question with what Ibid was sure of. */
export interface Judged {
  readonly id: string;
  /** 0 to 1: that the first citation answers. */
  readonly confidence: number;
  /** Whether it does. A question without an answer is never right. */
  readonly isRight: boolean;
}

export interface Bin {
  /** Confidence from this on, inclusive. */
  readonly from: number;
  /** Exclusive, but for the last bin. */
  readonly to: number;
  readonly n: number;
  /** Mean confidence, and share of right first citations; NaN in an empty bin. */
  readonly said: number;
  readonly right: number;
  /** The bin's part of the whole, 0 to 1. */
  readonly share: number;
}

const BINS = 10;
const binOf = (confidence: number): number => Math.max(0, Math.min(BINS - 1, Math.floor(confidence * BINS)));

/** Ten bins of equal width. Of several sets every one counts the same, however many questions it has. */
export function binsOf(...sets: readonly (readonly Judged[])[]): Bin[] {
  const filled = sets.filter((set) => set.length > 0);
  const bins = Array.from({ length: BINS }, () => ({ n: 0, weight: 0, said: 0, right: 0 }));
  for (const set of filled) {
    const weight = 1 / set.length / filled.length;
    for (const { confidence, isRight } of set) {
      const bin = bins[binOf(confidence)]!;
      bin.n++;
      bin.weight += weight;
      bin.said += weight * confidence;
      if (isRight) bin.right += weight;
    }
  }
  return bins.map(({ n, weight, said, right }, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    n,
    said: said / weight,
    right: right / weight,
    share: weight,
  }));
}

/** Expected calibration error: how far confidence and share of right ones lie apart, over the bins by their part; null without cases. */
export function calibrationError(bins: readonly Bin[]): number | null {
  const filled = bins.filter(({ n }) => n > 0);
  if (filled.length === 0) return null;
  return filled.reduce((sum, { share, said, right }) => sum + share * Math.abs(said - right), 0);
}

/**
 * The calibration error that chance alone is expected to give: of confidences that are exactly right, on as many
 * questions. Below it no calibration error can be told from it. The mean of a normal distribution's distance from its
 * middle, bin by bin; null without cases.
 */
export function errorByChance(cases: readonly Judged[]): number | null {
  if (cases.length === 0) return null;
  const variances = new Float64Array(BINS);
  for (const { confidence } of cases) variances[binOf(confidence)]! += confidence * (1 - confidence);
  const distances = variances.reduce((sum, variance) => sum + Math.sqrt(variance), 0);
  return (Math.sqrt(2 / Math.PI) * distances) / cases.length;
}
