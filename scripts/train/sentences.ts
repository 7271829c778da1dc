import { FEATURES } from '../../src/answer/evidence/features/features.ts';
import { FIRST_PASS } from '../../src/answer/evidence/features/first-pass.ts';
import { type Network, type NetworkWeights, networkOf } from '../../src/answer/evidence/network.ts';
import { type Example, setOf } from './examples.ts';
import { fitListwise } from './listwise.ts';
import { fitNetwork } from './network.ts';

/** The network that ranks sentences, and those of each half that never saw the topics of the other. */
export interface SentenceTraining {
  readonly weights: NetworkWeights;
  /** The network under which an example is judged: trained without its topic. */
  networkFor(example: Example): Network;
}

const FOLDS = 2;
const L2 = 2e-3;
const L2_HIDDEN = 1e-2;
/** Sixteen gave no more than eight. */
const UNITS = 8;
const NAMES = FEATURES.map(({ name }) => name);
const BATCH = 32;
/** The network that is kept is fitted no longer than those that give the figures: with 20 epochs it was too sure of itself. */
const EPOCHS = 12;

export function trainSentences(examples: readonly Example[]): SentenceTraining {
  const there = examples.filter((example) => example.given.answerable);
  const fitted = (some: readonly Example[]) =>
    fitNetwork(some, NAMES, { units: UNITS, epochs: EPOCHS, batch: BATCH, l2: L2, l2Hidden: L2_HIDDEN });
  const apart = new Map<string, Network>();
  for (const set of new Set(there.map(setOf)))
    for (let fold = 0; fold < FOLDS; fold++) {
      const others = there.filter((example) => setOf(example) !== set || foldOf(example) !== fold);
      apart.set(`${set} ${fold}`, networkOf(NAMES, fitted(others)));
    }
  return {
    weights: fitted(there),
    networkFor: (example) => apart.get(`${setOf(example)} ${foldOf(example)}`)!,
  };
}

/** On all sentences that were read, whichever an earlier first pass chose. */
export function trainFirstPass(examples: readonly Example[]): Float64Array {
  const lists = examples.filter((example) => example.given.answerable).map((example) => example.all);
  return fitListwise(lists, FIRST_PASS.length, { l2: L2, epochs: EPOCHS, batch: BATCH });
}

export const foldOf = (example: Example): number => example.topic % FOLDS;

/** How often the answer's words stand in the first sentence, or in one of the first three, on topics held apart. */
export interface SentenceFigures {
  readonly source: string;
  readonly questions: number;
  /** Questions with a right sentence among those read: the limit of the other two. */
  readonly found: number;
  readonly hit1: number;
  readonly hit3: number;
}

export function sentenceFigures(examples: readonly Example[], training: SentenceTraining): SentenceFigures[] {
  return [...new Set(examples.map((example) => example.source))].map((source) => {
    const asked = examples.filter(
      (example) => example.source === source && example.given.answerable && example.given.answers.length > 0,
    );
    const share = (fits: (example: Example) => boolean) => asked.filter(fits).length / Math.max(1, asked.length);
    const within = (count: number) =>
      share((example) => {
        const best = ranked(example, training.networkFor(example)).slice(0, count);
        return best.some(({ at }) => example.holds[at]);
      });
    return {
      source,
      questions: asked.length,
      found: share((example) => example.gold.includes(true)),
      hit1: within(1),
      hit3: within(3),
    };
  });
}

/** The candidates by falling score. */
export function ranked(example: Example, network: Network): { readonly at: number; readonly score: number }[] {
  return example.values
    .map((values, at) => ({ at, score: network.score(values) }))
    .sort((a, b) => b.score - a.score || a.at - b.at);
}
