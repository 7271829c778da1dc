import type { Kind } from './confidence-cases.ts';
import { calibrationError } from './reliability.ts';

/** What the figures need of a case. */
export interface Judged {
  readonly kind: Kind;
  readonly source: string;
  readonly isRight: boolean;
  /** Probability by weights that never saw the topic, and by weights that never saw the set. */
  readonly confidence: number;
  readonly elsewhere: number;
}

/** How well the confidence of one source tells right from wrong, on topics held apart. */
export interface ConfidenceFigures {
  readonly source: string;
  /** The set's own questions: those whose answer was taken away are no part of it. */
  readonly questions: number;
  /** Area under the ROC curve: right quotations against all else. */
  readonly auroc: number;
  /** The same with answerable questions against unanswerable ones, right or not. */
  readonly aurocAnswerable: number;
  /** The same with the questions whose answer was taken away as the unanswerable ones. NaN where there are none. */
  readonly aurocAbsent: number;
  readonly calibrationError: number;
  /** By weights that never saw the set. */
  readonly calibrationErrorElsewhere: number;
  /**
   * At the threshold: questions kept, false answers by kind, and the share of right ones among the answers given. NaN
   * where there are no such cases.
   */
  readonly kept: number;
  readonly falseAbsent: number;
  readonly falseAdversarial: number;
  readonly right: number;
}

export function confidenceFigures(cases: readonly Judged[], threshold: number): ConfidenceFigures[] {
  return [...new Set(cases.map((one) => one.source))].map((source) => {
    const all = cases.filter((one) => one.source === source);
    const own = all.filter((one) => one.kind !== 'absent');
    const given = own.filter((one) => one.confidence >= threshold);
    const givenOf = (kind: Kind) => {
      const some = all.filter((one) => one.kind === kind);
      return some.filter((one) => one.confidence >= threshold).length / some.length;
    };
    const against = (kind: Kind) =>
      auroc(
        all
          .filter((one) => one.kind === 'there' || one.kind === kind)
          .map((one) => [one.confidence, one.kind === 'there']),
      );
    return {
      source,
      questions: own.length,
      auroc: auroc(own.map((one) => [one.confidence, one.isRight])),
      aurocAnswerable: against('adversarial'),
      aurocAbsent: against('absent'),
      calibrationError: calibrationError(own),
      calibrationErrorElsewhere: calibrationError(own.map((one) => ({ ...one, confidence: one.elsewhere }))),
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
