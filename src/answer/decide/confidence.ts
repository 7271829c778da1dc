import { FEATURES } from '../evidence/features/features.ts';
import type { Match } from '../evidence/matcher.ts';
import type { Evidence } from '../evidence/rank.ts';
import { coverage, isNamed, type Weighing } from '../evidence/weighing.ts';
import type { ShortAnswer } from '../extract/short-answer.ts';
import type { Question } from '../question/question.ts';
import { CONFIDENCE_WEIGHTS } from '../weights/confidence-weights.ts';
import { stanceOf } from './stance.ts';

export interface Decision {
  readonly question: Question;
  readonly weighing: Weighing;
  /** The ranked evidence without copies, best first, each with its best span, sure or not; at least one piece. */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly evidence: Evidence;
  readonly short: ShortAnswer | null;
}

interface Signal {
  readonly name: string;
  readonly of: (decision: Decision) => number;
}

const feature = (name: string): Signal => {
  const at = FEATURES.findIndex((one) => one.name === name);
  return { name, of: ({ pieces }) => pieces[0]!.evidence.values[at]! };
};

const expects = (...kinds: readonly string[]): Signal => ({
  name: `expects ${kinds.join(' or ')}`,
  of: ({ question }) => (kinds.includes(question.expects) ? 1 : 0),
});

/** What the confidence is computed from, in the order of the weights' file. */
export const SIGNALS: readonly Signal[] = [
  { name: 'score', of: ({ pieces }) => pieces[0]!.evidence.score / 10 },
  { name: 'belief', of: belief },
  { name: 'lead', of: (decision) => Math.min(2, lead(decision) / 2) },
  {
    name: 'all words somewhere in the passage',
    of: ({ weighing, pieces }) => everywhere(weighing, pieces[0]!.evidence),
  },
  { name: 'weakest concept', of: ({ pieces }) => weakest(pieces[0]!.evidence) },
  { name: 'weakest name', of: ({ question, pieces }) => weakestName(question, pieces[0]!.evidence) },
  {
    name: 'names in the sentence',
    of: ({ question, weighing, pieces }) => namesIn(question, weighing, pieces[0]!.evidence),
  },
  { name: 'predicate in the sentence', of: ({ question, pieces }) => predicate(question, pieces[0]!.evidence) },
  {
    name: 'words missing in the sentence',
    of: ({ question, pieces }) => missing(question, [pieces[0]!.evidence.candidate.match]),
  },
  { name: 'words missing around', of: ({ question, pieces }) => missing(question, surroundings(pieces[0]!.evidence)) },
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
  { name: 'sureness of the short answer', of: ({ pieces }) => pieces[0]!.short?.sureness ?? 0 },
  { name: 'no short answer', of: ({ pieces }) => (pieces[0]!.short ? 0 : 1) },
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

/** Share of the softmax over the pieces that the first has, together with those that agree: more papers are no doubt. */
function belief({ question, pieces }: Decision): number {
  const first = pieces[0]!;
  let sum = 0;
  let own = 0;
  for (const piece of pieces) {
    const mass = Math.exp(piece.evidence.score - first.evidence.score);
    sum += mass;
    if (piece === first || agree(question, first, piece)) own += mass;
  }
  return own / sum;
}

/** Both give the same short answer; to a yes-or-no question both take a side, be it the same or not. */
function agree(question: Question, a: Piece, b: Piece): boolean {
  if (question.expects === 'yes-no')
    return [a, b].every((piece) => stanceOf(piece.evidence.candidate, question.predicate) !== 'open');
  // What somebody said may be many things, all of them right.
  if (question.expects === 'statement')
    return [a, b].every(({ evidence: { candidate } }) =>
      question.concepts.every((concept, c) => !concept.isName || candidate.match.strength[c]! > 0),
    );
  return a.short !== null && b.short !== null && a.short.text.toLowerCase() === b.short.text.toLowerCase();
}

/** How far the best piece that does not agree with the first lies below it, in the ranker's units. */
function lead({ question, pieces }: Decision): number {
  const first = pieces[0]!;
  const other = pieces.find((piece) => piece !== first && !agree(question, first, piece));
  return other ? first.evidence.score - other.evidence.score : 4;
}

const predicate = (question: Question, { candidate }: Evidence): number =>
  question.predicate < 0 ? 1 : candidate.match.strength[question.predicate]!;

/** Share of the concepts, the noun asked for left out, that none of the matches has at all. */
function missing(question: Question, matches: readonly Match[]): number {
  const asked = question.concepts.flatMap((_, c) => (question.focus.includes(c) ? [] : [c]));
  if (asked.length === 0) return 0;
  return asked.filter((c) => matches.every((match) => match.strength[c] === 0)).length / asked.length;
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
