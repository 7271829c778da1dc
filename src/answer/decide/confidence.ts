import { FEATURES } from '../evidence/features.ts';
import type { Evidence } from '../evidence/rank.ts';
import { coverage, isNamed, type Weighing } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import type { Question } from '../question/question.ts';
import { CONFIDENCE_WEIGHTS } from '../weights/confidence-weights.ts';

export interface Decision {
  readonly question: Question;
  readonly weighing: Weighing;
  /** The ranked evidence, best first; at least one piece. */
  readonly evidence: readonly Evidence[];
  /** The best span of the first piece, sure or not. */
  readonly short: ShortAnswer | null;
}

interface Signal {
  readonly name: string;
  readonly of: (decision: Decision) => number;
}

const feature = (name: string): Signal => {
  const at = FEATURES.findIndex((one) => one.name === name);
  return { name, of: ({ evidence }) => evidence[0]!.values[at]! };
};

const expects = (...kinds: readonly string[]): Signal => ({
  name: `expects ${kinds.join(' or ')}`,
  of: ({ question }) => (kinds.includes(question.expects) ? 1 : 0),
});

/** What the confidence is computed from, in the order of the weights' file. */
export const SIGNALS: readonly Signal[] = [
  { name: 'score', of: ({ evidence }) => evidence[0]!.score / 10 },
  { name: 'belief', of: ({ evidence }) => belief(evidence) },
  {
    name: 'lead',
    of: ({ evidence }) => Math.min(2, (evidence[0]!.score - (evidence[1]?.score ?? evidence[0]!.score - 2)) / 2),
  },
  { name: 'all words somewhere in the passage', of: ({ weighing, evidence }) => everywhere(weighing, evidence[0]!) },
  { name: 'weakest concept', of: ({ evidence }) => weakest(evidence[0]!) },
  { name: 'weakest name', of: ({ question, evidence }) => weakestName(question, evidence[0]!) },
  {
    name: 'names in the sentence',
    of: ({ question, weighing, evidence }) => namesIn(question, weighing, evidence[0]!),
  },
  feature('coverage'),
  feature('window'),
  feature('bigrams'),
  feature('other words'),
  feature('names missing around'),
  feature('numbers missing'),
  feature('rarest concept not in passage'),
  feature('shape missing'),
  feature('shape near match'),
  feature('no new name'),
  feature('nothing new'),
  feature('focus noun'),
  { name: 'sureness of the short answer', of: ({ short }) => short?.sureness ?? 0 },
  { name: 'no short answer', of: ({ short }) => (short ? 0 : 1) },
  { name: 'number of concepts', of: ({ question }) => Math.min(1, question.concepts.length / 10) },
  { name: 'few concepts', of: ({ question }) => (question.concepts.length < 3 ? 1 : 0) },
  expects('date', 'duration'),
  expects('number', 'money', 'percent'),
  expects('person', 'place', 'organisation'),
  expects('reason', 'manner', 'statement'),
  expects('yes-no'),
];

/** Probability, 0 to 1, that the first piece of evidence answers the question; calibrated on questions with and without an answer. */
export function confidenceOf(decision: Decision): number {
  let sum = CONFIDENCE_WEIGHTS['bias'] ?? 0;
  for (const signal of SIGNALS) sum += (CONFIDENCE_WEIGHTS[signal.name] ?? 0) * signal.of(decision);
  return 1 / (1 + Math.exp(-sum));
}

function belief(evidence: readonly Evidence[]): number {
  const best = evidence[0]!.score;
  let sum = 0;
  for (const one of evidence) sum += Math.exp(one.score - best);
  return 1 / sum;
}

function surroundings({ candidate: { surroundings: s } }: Evidence) {
  return [...s.sentences, s.title, s.heading];
}

function everywhere(weighing: Weighing, evidence: Evidence): number {
  const strength = Float64Array.from(weighing.idf, (_, c) =>
    Math.max(...surroundings(evidence).map((m) => m.strength[c]!)),
  );
  return coverage(weighing, { ...evidence.candidate.match, strength });
}

function weakest(evidence: Evidence): number {
  const { strength } = evidence.candidate.match;
  if (strength.length === 0) return 0;
  return Math.min(...Array.from(strength, (_, c) => Math.max(...surroundings(evidence).map((m) => m.strength[c]!))));
}

function weakestName(question: Question, evidence: Evidence): number {
  const names = question.concepts.flatMap((_, c) => (isNamed(question, c) ? [c] : []));
  return Math.min(1, ...names.map((c) => Math.max(...surroundings(evidence).map((m) => m.strength[c]!))));
}

function namesIn(question: Question, weighing: Weighing, evidence: Evidence): number {
  if (weighing.names === 0) return 1;
  let have = 0;
  question.concepts.forEach((_, c) => {
    if (isNamed(question, c)) have += weighing.idf[c]! * evidence.candidate.match.strength[c]!;
  });
  return have / weighing.names;
}
