/** Weights of the signals from which the confidence is computed, by name. Written by scripts/train.ts. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = { bias: -1, belief: 1 };
