import { CALIBRATION, calibrationValues } from '../../src/answer/decide/calibration.ts';
import { SIGNALS } from '../../src/answer/decide/signals.ts';
import type { ConfidenceDraft, Kind } from './confidence-cases.ts';
import { type Case, fitLogistic, logOdds, probability } from './logistic.ts';

export interface ConfidenceCase extends ConfidenceDraft, Case {
  readonly fold: number;
  /** Probability by weights that never saw the topic. */
  readonly confidence: number;
  /** Probability by weights that never saw the set. */
  readonly elsewhere: number;
}

/** How much a source counts in all, however many questions it has; a small folder of squad2 is squad2 once more. */
const SOURCES: Readonly<Record<string, number>> = { squad2: 1, 'squad2, small folder': 0.2, 'news-qa': 1.2, timeqa: 1 };
/** Cases a source of share 1 counts as. */
const CASES = 1500;
/** Questions whose article is not there come with some sets of their own, and are easier to tell than the set's own. */
const ABSENT = 0.3;

const SIGNS = SIGNALS.map(({ speaks }) => (speaks === 'for' ? 1 : speaks === 'against' ? -1 : 0));

const FOLDS = 8;
const L2 = 10;
const CALIBRATION_L2 = 1;

export interface ConfidenceTraining {
  /** Of the signals, the bias last. */
  readonly weights: Float64Array;
  /** Of the second step, the bias last. */
  readonly calibration: Float64Array;
  readonly cases: readonly ConfidenceCase[];
}

type Draft = ConfidenceDraft & Case & { readonly fold: number };

export function trainConfidence(given: readonly ConfidenceDraft[]): ConfidenceTraining {
  const drafts = weighted(given);
  const folds = twoStep(drafts, ({ fold }) => fold, FOLDS);
  const names = [...new Set(drafts.map(({ set }) => set))];
  const sets = twoStep(drafts, ({ set }) => names.indexOf(set), names.length);
  const [weights, calibration] = folds.all;
  return {
    weights,
    calibration,
    cases: drafts.map((draft) => ({
      ...draft,
      confidence: judged(folds.without(draft.fold), draft),
      elsewhere: judged(sets.without(names.indexOf(draft.set)), draft),
    })),
  };
}

function weighted(drafts: readonly ConfidenceDraft[]): Draft[] {
  const share = ({ set, kind }: { set: string; kind: Kind }) => (set === 'squad2' && kind === 'absent' ? ABSENT : 1);
  const totals = new Map<string, number>();
  for (const draft of drafts) totals.set(draft.source, (totals.get(draft.source) ?? 0) + share(draft));
  return drafts.map((draft) => ({
    ...draft,
    fold: draft.topic % FOLDS,
    weight: (share(draft) * CASES * (SOURCES[draft.source] ?? 1)) / totals.get(draft.source)!,
  }));
}

type Steps = readonly [signals: Float64Array, calibration: Float64Array];

/**
 * Both steps, fitted to all cases and to all but one group. The second is fitted to the odds that the first gives for
 * groups it has not seen, since its faults show only there.
 */
function twoStep(drafts: readonly Draft[], groupOf: (draft: Draft) => number, groups: number) {
  const known = new Map<string, Float64Array>();
  const signals = (...left: readonly number[]): Float64Array => {
    const key = [...new Set(left)].toSorted((a, b) => a - b).join(' ');
    const fitted =
      known.get(key) ??
      fitLogistic(
        drafts.filter((draft) => !left.includes(groupOf(draft))),
        SIGNALS.length,
        L2,
        SIGNS,
      );
    known.set(key, fitted);
    return fitted;
  };
  const steps = (...left: readonly number[]): Steps => {
    const others = drafts.filter((draft) => !left.includes(groupOf(draft)));
    const cases = others.map((draft) => ({
      ...draft,
      values: calibrationValues(logOdds(signals(...left, groupOf(draft)), draft.values), draft.values),
    }));
    return [signals(...left), fitLogistic(cases, CALIBRATION.length, CALIBRATION_L2)];
  };
  const apart = Array.from({ length: groups }, (_, group) => steps(group));
  return { all: steps(), without: (group: number): Steps => apart[group]! };
}

const judged = ([signals, calibration]: Steps, { values, limit }: Draft): number =>
  Math.min(limit, probability(logOdds(calibration, calibrationValues(logOdds(signals, values), values))));
