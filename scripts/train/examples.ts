import { type Candidate, candidatesOf } from '../../src/answer/evidence/candidate.ts';
import { featureValues, valuesOf } from '../../src/answer/evidence/features/features.ts';
import { FIRST_PASS, firstPass, POOL } from '../../src/answer/evidence/features/first-pass.ts';
import { Matcher } from '../../src/answer/evidence/matcher.ts';
import { queryTerms } from '../../src/answer/evidence/query-terms.ts';
import { type Weighing, weigh } from '../../src/answer/evidence/weighing.ts';
import { type Question, understand } from '../../src/answer/question/question.ts';
import { type DevelopmentSet, type GivenQuestion, isRightSentence, topicOf } from './development-set.ts';
import { foldersOf, type Regime } from './folders.ts';
import type { Choice } from './listwise.ts';

/** A question with the sentences that were found for it and that the first pass, as it is now, chose. */
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
  /** All sentences that were found, with the features of the first pass. */
  readonly all: Choice;
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
    const found = candidatesOf(index, hits, new Matcher(question.concepts));
    const files = folders.goldFiles(given);
    // The search shows one of several copies, which need not be the one that was judged.
    const isGold = ({ passage }: Candidate) =>
      index.copiesOf(passage.id).some((id) => files.has(index.documents[index.passage(id).document]!.file));
    const judged = found.map((candidate) => {
      const holds = given.answerable && isRightSentence(set.name, candidate.text, given.answers);
      return { candidate, holds, gold: holds && isGold(candidate) };
    });
    const pool = new Set(
      firstPass(question, weighing, found)
        .slice(0, POOL)
        .map(({ candidate }) => candidate),
    );
    const chosen = judged.filter(({ candidate }) => pool.has(candidate));
    const candidates = chosen.map(({ candidate }) => candidate);
    const values = featureValues(question, weighing, candidates);
    const holds = chosen.map((one) => one.holds);
    const gold = chosen.map((one) => one.gold);
    const all = { values: valuesOf(FIRST_PASS, question, weighing, found), gold: judged.map((one) => one.gold) };
    const source = regime === 'whole' ? set.name : `${set.name}, small folder`;
    return [{ given, source, topic, question, weighing, candidates, values, holds, gold, all }];
  });
}

/** The same set in both regimes is one set when topics are held apart. */
export const setOf = (example: Example): string => example.source.replace(/,.*/, '');
