/** A tenth of the scale of confidence: `from` inclusive, `to` exclusive (the last one holds 1 too). */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean confidence, and share of right quotations; null in an empty bin. */
  readonly confidence: number | null;
  readonly right: number | null;
}

interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

const BINS = 10;

/** The data of a reliability diagram. */
export function reliability(cases: readonly Judged[]): Bin[] {
  const inside: Judged[][] = Array.from({ length: BINS }, () => []);
  for (const one of cases) inside[Math.min(BINS - 1, Math.floor(one.confidence * BINS))]!.push(one);
  return inside.map((some, bin) => ({
    from: bin / BINS,
    to: (bin + 1) / BINS,
    n: some.length,
    confidence: some.length > 0 ? some.reduce((sum, one) => sum + one.confidence, 0) / some.length : null,
    right: some.length > 0 ? some.filter((one) => one.isRight).length / some.length : null,
  }));
}

/** Expected calibration error: mean distance of confidence and share of right quotations over the bins, by their size. */
export function calibrationError(cases: readonly Judged[]): number {
  const distances = reliability(cases).map(
    ({ n, confidence, right }) => n * Math.abs((confidence ?? 0) - (right ?? 0)),
  );
  return distances.reduce((sum, one) => sum + one, 0) / cases.length;
}
