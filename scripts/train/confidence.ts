import { type SurenessWeights, surenessOf } from '../../src/answer/decide/confidence.ts';
import { SIGNALS } from '../../src/answer/decide/signals.ts';
import type { ConfidenceDraft, Kind } from './confidence-cases.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { fitSureness } from './sureness.ts';

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

const NAMES = SIGNALS.map(({ name }) => name);
const FOLDS = 8;
const OPTIONS = { units: 8, epochs: 100, batch: 1024, l2: 20, l2Hidden: 60 };

export interface ConfidenceTraining {
  readonly weights: SurenessWeights;
  readonly cases: readonly ConfidenceCase[];
}

type Draft = ConfidenceDraft & Case & { readonly fold: number };

export function trainConfidence(given: readonly ConfidenceDraft[]): ConfidenceTraining {
  const drafts = weighted(given);
  const without = (isLeft: (draft: Draft) => boolean) =>
    fitSureness(
      drafts.filter((draft) => !isLeft(draft)),
      NAMES,
      SIGNS,
      OPTIONS,
    );
  const folds = Array.from({ length: FOLDS }, (_, fold) => surenessOf(without((draft) => draft.fold === fold)));
  const sets = new Map(
    [...new Set(drafts.map(({ set }) => set))].map((name) => [name, surenessOf(without(({ set }) => set === name))]),
  );
  const odds = drafts.map(({ fold, values }) => {
    const sureness = folds[fold]!(values);
    return Math.log(sureness / (1 - sureness));
  });
  const tempers = folds.map((_, fold) => temperOf(drafts, odds, fold));
  const all = without(() => false);
  return {
    weights: tempered(all, temperOf(drafts, odds, null)),
    cases: drafts.map((draft, i) => {
      const [slope, shift] = tempers[draft.fold]!;
      const confidence = 1 / (1 + Math.exp(-shift - slope * odds[i]!));
      return {
        ...draft,
        confidence: Math.min(draft.limit, confidence),
        elsewhere: Math.min(draft.limit, sets.get(draft.set)!(draft.values)),
      };
    }),
  };
}

type Temper = readonly [slope: number, shift: number];

/**
 * Weights are too sure of topics they have not seen: slope and shift that mend their log odds, from every fold but one,
 * each by the weights that never saw it.
 */
function temperOf(drafts: readonly Draft[], odds: readonly number[], left: number | null): Temper {
  const cases = drafts.flatMap((draft, i) =>
    draft.fold === left ? [] : [{ ...draft, values: Float64Array.of(odds[i]!) }],
  );
  const [slope, shift] = fitLogistic(cases, 1, 1);
  return [slope!, shift!];
}

function tempered({ bias, biases, gains, inputs }: SurenessWeights, [slope, shift]: Temper): SurenessWeights {
  return {
    bias: shift + slope * bias,
    biases,
    gains: gains.map((gain) => slope * gain),
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, [straight = 0, ...into]]) => [name, [slope * straight, ...into]]),
    ),
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
