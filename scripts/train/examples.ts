import { type Candidate, candidatesOf } from '../../src/answer/evidence/candidate.ts';
import { featureValues } from '../../src/answer/evidence/features.ts';
import { Matcher } from '../../src/answer/evidence/matcher.ts';
import { queryTerms } from '../../src/answer/evidence/query-terms.ts';
import { type Weighing, weigh } from '../../src/answer/evidence/weighing.ts';
import { type Question, understand } from '../../src/answer/question/question.ts';
import { type DevelopmentSet, type GivenQuestion, holdsAnswer, topicOf } from './development-set.ts';
import { foldersOf, type Regime } from './folders.ts';
import type { Choice } from './listwise.ts';

/** A question with the sentences that were found for it. */
export interface Example extends Choice {
  readonly given: GivenQuestion;
  /** `squad2` or `squad2, small folder`. */
  readonly source: string;
  /** Number of the topic in the set: what is held apart goes by it. */
  readonly topic: number;
  readonly question: Question;
  readonly weighing: Weighing;
  readonly candidates: readonly Candidate[];
  /** Which candidates hold the answer's words: in the right document or a copy of it (then they are `gold`), or in another. */
  readonly holds: readonly boolean[];
}

/** As many passages are read as `ibid ask` reads. */
const PASSAGES = 24;

/** The examples of every `every`-th question of a set, answerable or not. */
export function examplesOf(set: DevelopmentSet, regime: Regime, every: number): Example[] {
  const folders = foldersOf(set, regime);
  const topics = new Map<string, number>();
  return set.questions.flatMap((given, at) => {
    const name = topicOf(set.name, given);
    const topic = topics.get(name) ?? topics.size;
    topics.set(name, topic);
    if (at % every !== every - 1) return [];
    const index = folders.indexFor(given);
    if (!index) return [];
    const question = understand(given.text);
    const weighing = weigh(question, index);
    const hits = index.search(queryTerms(question), PASSAGES);
    const candidates = candidatesOf(index, hits, new Matcher(question.concepts));
    const values = candidates.map((candidate) => featureValues(question, weighing, candidate));
    const holds = candidates.map((candidate) => given.answerable && holdsAnswer(candidate.text, given.answers));
    const files = folders.goldFiles(given);
    // The search shows one of several copies, which need not be the one that was judged.
    const isGold = ({ passage }: Candidate) =>
      index.copiesOf(passage.id).some((id) => files.has(index.documents[index.passage(id).document]!.file));
    const gold = holds.map((one, i) => one && isGold(candidates[i]!));
    const source = regime === 'whole' ? set.name : `${set.name}, small folder`;
    return [{ given, source, topic, question, weighing, candidates, values, holds, gold }];
  });
}

/** The same set in both regimes is one set when topics are held apart. */
export const setOf = (example: Example): string => example.source.replace(/,.*/, '');
