import type { PassageHit, SearchIndex } from '../../index/search-index.ts';
import { candidatesOf } from '../evidence/candidate.ts';
import { Matcher } from '../evidence/matcher.ts';
import { queryTerms } from '../evidence/query-terms.ts';
import { type Evidence, rank } from '../evidence/rank.ts';
import { weigh } from '../evidence/weighing.ts';
import { isOnTopic } from '../topic/on-topic.ts';
import { topicOf } from '../topic/topic.ts';

/** Passages that are read of all documents together, and of one at least and at most. */
const IN_ALL = 1_200;
const OF_ONE = { least: 2, most: 12 } as const;

/** What some documents have of a topic. */
export interface PiecesOn {
  /** Sentences that tell something about it, best first. */
  readonly telling: readonly Evidence[];
  /** Numbers of the documents that have a word of it, or another word for the same. */
  readonly having: ReadonlySet<number>;
}

/** What these documents, and no others, say on a topic (a question, or a few words). */
export function piecesOn(topic: string, documents: readonly number[], index: SearchIndex): PiecesOn {
  const { question } = topicOf(topic);
  if (question.concepts.length === 0 || documents.length === 0) return { telling: [], having: new Set() };
  const wanted = new Set(documents);
  let passages = 0;
  for (const id of wanted) passages += index.documents[id]!.endPassage - index.documents[id]!.firstPassage;
  // All of them: a document that is left out because others have the words more often would count as having none.
  const hits = index.search(queryTerms(question), Math.max(1, passages), (id) => wanted.has(id));
  const matcher = new Matcher(question.concepts);
  const weighing = weigh(question, index);
  const ranked = rank(question, weighing, candidatesOf(index, bestOfEach(hits, wanted.size, index), matcher));
  const having = new Set<number>();
  for (const { candidate } of ranked) {
    const { match, surroundings } = candidate;
    const places = [match, surroundings.title, surroundings.heading];
    if (places.some(({ strength }) => strength.some((value) => value > 0))) having.add(candidate.passage.document);
  }
  return { telling: ranked.filter((piece) => isOnTopic(piece, weighing, index, matcher)), having };
}

function bestOfEach(hits: readonly PassageHit[], documents: number, index: SearchIndex): PassageHit[] {
  const each = Math.min(OF_ONE.most, Math.max(OF_ONE.least, Math.floor(IN_ALL / documents)));
  const taken = new Map<number, number>();
  return hits.filter(({ passage }) => {
    const { document } = index.passage(passage);
    const count = taken.get(document) ?? 0;
    taken.set(document, count + 1);
    return count < each;
  });
}
