import type { ConfidenceCase, Kind } from './confidence.ts';

/** How well the confidence of one source tells right from wrong, on topics held apart. */
export interface ConfidenceFigures {
  readonly source: string;
  readonly cases: number;
  /** Area under the ROC curve: right quotations against all else. */
  readonly auroc: number;
  /** The same with answerable questions against all else, right or not. */
  readonly aurocAnswerable: number;
  /** Mean distance of confidence and share of right quotations over ten bins. */
  readonly calibrationError: number;
  /**
   * At the threshold: questions kept, false answers by kind, and the share of right ones among the answers given. NaN
   * where there are no such cases.
   */
  readonly kept: number;
  readonly falseAbsent: number;
  readonly falseAdversarial: number;
  readonly right: number;
}

export function confidenceFigures(cases: readonly ConfidenceCase[], threshold: number): ConfidenceFigures[] {
  return [...new Set(cases.map((one) => one.source))].map((source) => {
    const own = cases.filter((one) => one.source === source);
    const given = own.filter((one) => one.confidence >= threshold);
    const givenOf = (kind: Kind) => {
      const all = own.filter((one) => one.kind === kind);
      return all.filter((one) => one.confidence >= threshold).length / all.length;
    };
    return {
      source,
      cases: own.length,
      auroc: auroc(own.map((one) => [one.confidence, one.isRight])),
      aurocAnswerable: auroc(own.map((one) => [one.confidence, one.kind === 'there'])),
      calibrationError: calibrationError(own),
      kept: givenOf('there'),
      falseAbsent: givenOf('absent'),
      falseAdversarial: givenOf('adversarial'),
      right: given.filter((one) => one.isRight).length / given.length,
    };
  });
}

/** Probability that a right case has a higher score than a wrong one; equal scores count half. NaN without either. */
export function auroc(scored: readonly (readonly [score: number, isRight: boolean])[]): number {
  const order = scored.toSorted((a, b) => a[0] - b[0]);
  let ranks = 0;
  let right = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && order[to]![0] === order[from]![0]) to++;
    for (let i = from; i < to; i++) {
      if (!order[i]![1]) continue;
      ranks += (from + 1 + to) / 2;
      right++;
    }
    from = to;
  }
  return (ranks - (right * (right + 1)) / 2) / (right * (order.length - right));
}

const BINS = 10;

function calibrationError(cases: readonly ConfidenceCase[]): number {
  const distance = new Float64Array(BINS);
  for (const { confidence, isRight } of cases)
    distance[Math.min(BINS - 1, Math.floor(confidence * BINS))]! += confidence - (isRight ? 1 : 0);
  return distance.reduce((sum, one) => sum + Math.abs(one), 0) / cases.length;
}
