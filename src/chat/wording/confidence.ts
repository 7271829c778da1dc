const WORDS: readonly (readonly [atLeast: number, words: string])[] = [
  [0.95, 'almost certain'],
  [0.8, 'very likely'],
  [0.6, 'likely'],
  [0.4, 'about even'],
  [0.2, 'unlikely'],
  [0, 'very unlikely'],
];

/**
 * A calibrated probability as words and per cent. The words follow the scale of ICD 203 (US intelligence community
 * analytic standards), coarsened. Never shown as 0 or 100 per cent: that much is never known.
 */
export function confidenceInWords(confidence: number): string {
  const words = WORDS.find(([atLeast]) => confidence >= atLeast)?.[1] ?? 'very unlikely';
  return `${words} (${Math.min(99, Math.max(1, Math.round(confidence * 100)))} %)`;
}
