import type { SearchIndex } from '../../index/search-index.ts';
import type { Question } from '../question/question.ts';
import type { Match } from './matcher.ts';

/** How much each concept of a question counts: its inverse document frequency over the passages of the index. */
export interface Weighing {
  readonly idf: Float64Array;
  /** Sum of `idf`; at least a small positive number. */
  readonly total: number;
  /** Index of the rarest concept, -1 without concepts. */
  readonly rarest: number;
  /** Sum over the concepts that are names; 0 where the question names nothing. */
  readonly names: number;
  /** What a word would count that stands nowhere in the index: the measure of all `idf`, in small folders and large. */
  readonly ceiling: number;
}

type Strengths = Pick<Match, 'strength'>;

const FOCUS = 0.5;
/** What an earlier question spoke of says where to look, and less about what is asked for now. */
const CONTEXT = 0.5;

export function weigh(question: Question, index: SearchIndex): Weighing {
  const count = Math.max(1, index.passageCount);
  const idf = Float64Array.from(question.concepts, (concept) => {
    const rarest = Math.min(...concept.terms.map((term) => index.documentFrequency(term)));
    return Math.log(1 + (count - rarest + 0.5) / (rarest + 0.5));
  });
  // The noun asked for ("which country") is what the answer stands in for: it need not be repeated.
  for (const concept of question.focus) idf[concept]! *= FOCUS;
  for (const concept of question.context) idf[concept]! *= CONTEXT;
  let total = 1e-9;
  let names = 0;
  let rarest = -1;
  idf.forEach((value, c) => {
    total += value;
    if (isNamed(question, c)) names += value;
    if (rarest < 0 || value > idf[rarest]!) rarest = c;
  });
  return { idf, total, rarest, names, ceiling: Math.log(1 + (count + 0.5) / 0.5) };
}

/** Whether a concept is a name that the evidence has to have: one that stands for what is asked for is not. */
export const isNamed = (question: Question, concept: number): boolean =>
  question.concepts[concept]!.isName && !question.focus.includes(concept);

/** Share of the question's weight that a match holds, 0 to 1. */
export function coverage(weighing: Weighing, match: Strengths): number {
  let sum = 0;
  for (let c = 0; c < weighing.idf.length; c++) sum += weighing.idf[c]! * match.strength[c]!;
  return sum / weighing.total;
}

/** Share of the question's weight that `extra` adds to what `known` hold already, 0 to 1; both are strengths by concept. */
export function added(weighing: Weighing, known: readonly Float64Array[], extra: readonly Float64Array[]): number {
  let sum = 0;
  for (let c = 0; c < weighing.idf.length; c++) {
    let have = 0;
    for (const strength of known) if (strength[c]! > have) have = strength[c]!;
    let more = have;
    for (const strength of extra) if (strength[c]! > more) more = strength[c]!;
    if (more > have) sum += weighing.idf[c]! * (more - have);
  }
  return sum / weighing.total;
}
