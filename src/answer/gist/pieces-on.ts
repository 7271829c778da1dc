import type { PassageHit, SearchIndex } from '../../index/search-index.ts';
import { candidatesOf } from '../evidence/candidate.ts';
import { Matcher } from '../evidence/matcher.ts';
import { queryTerms } from '../evidence/query-terms.ts';
import { type Evidence, rank } from '../evidence/rank.ts';
import { coverage, weigh } from '../evidence/weighing.ts';
import { isOnTopic } from '../topic/on-topic.ts';
import { topicOf } from '../topic/topic.ts';

/** Passages that are read of all documents together, and of one at least and at most. */
const IN_ALL = 1_200;
const OF_ONE = { least: 2, most: 12 } as const;

/** A sentence that tells something about a topic. */
export interface Telling extends Evidence {
  /** How well it stands for all that its document says on it: it has much of the topic itself, and stands near the beginning. */
  readonly worth: number;
}

/** What some documents have of a topic. */
export interface PiecesOn {
  /** Best first, by what the ranker holds of them. */
  readonly telling: readonly Telling[];
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
  const telling = ranked
    .filter((piece) => isOnTopic(piece, weighing, index, matcher))
    .map((piece) => ({ ...piece, worth: coverage(weighing, piece.candidate.match) + nearBeginning(piece, index) }));
  return { telling, having };
}

/** What the first passage counts beside having the whole topic, and after how many passages it is half of it. */
const BEGINNING = 0.4;
const HALF = 4;

function nearBeginning({ candidate: { passage } }: Evidence, index: SearchIndex): number {
  return BEGINNING / (1 + (passage.id - index.documents[passage.document]!.firstPassage) / HALF);
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
