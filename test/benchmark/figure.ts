/** One measured number. */
export interface Figure {
  /** Section and set, such as `clean dragnet`. */
  readonly of: string;
  readonly name: string;
  /** Null where the tool gives none, for want of cases. */
  readonly value: number | null;
}

/** What a section has to show: its figures, or why it has none. */
export interface Measured {
  readonly figures: readonly Figure[];
  /** Lines for the reader: what was left out and why. */
  readonly remarks: readonly string[];
}

export const skipped = (why: string): Measured => ({ figures: [], remarks: [`skipped: ${why}`] });

/** The figures of `names` out of what a tool printed, in that order. */
export function figuresFrom(
  of: string,
  printed: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Figure[] {
  return names.flatMap((name) => {
    const value = printed[name];
    return typeof value === 'number' || value === null ? [{ of, name, value }] : [];
  });
}

export const together = (parts: readonly Measured[]): Measured => ({
  figures: parts.flatMap((part) => part.figures),
  remarks: parts.flatMap((part) => part.remarks),
});

/** The middle value, the upper of two; null without values. */
export const median = (values: readonly number[]): number | null => quantile(values, 0.5);

/** The value that `share` of the values lie below; null without values. */
export function quantile(values: readonly number[], share: number): number | null {
  const order = values.toSorted((a, b) => a - b);
  return order[Math.min(order.length - 1, Math.floor(order.length * share))] ?? null;
}
