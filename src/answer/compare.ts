import type { SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import { candidatesOf } from './evidence/candidate.ts';
import { Matcher } from './evidence/matcher.ts';
import { queryTerms } from './evidence/query-terms.ts';
import { type Evidence, rank } from './evidence/rank.ts';
import { weigh } from './evidence/weighing.ts';
import { cite } from './quote/cite.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { distinct } from './read-evidence.ts';
import { everyDocument, type MaySee, type Seeing } from './seeing.ts';
import { isOnTopic } from './topic/on-topic.ts';
import { topicOf } from './topic/topic.ts';

/** What one independent source says on a topic. Copies of one story are one source. */
export interface SourceView {
  /** Its best sentences on the topic, best first, at most three, all of one file. */
  readonly citations: readonly Citation[];
  /** The document that is quoted, and the others of its near-duplicate cluster. */
  readonly file: string;
  readonly copies: readonly string[];
}

export interface CompareOptions extends Seeing {
  /** At most so many sources. Default: 8. */
  readonly limit?: number;
}

const PASSAGES = 160;
const LIMIT = 8;
const SENTENCES = 3;
/** A further sentence of a source lies at most so far below its best one, in the ranker's units. */
const AS_GOOD = 3;

/**
 * What each independent source says on a topic (a question, or a few words): the best source first, each with its best
 * sentences, verified. A source that only mentions a word of the topic is left out, and so is a sentence that a better
 * source has word for word.
 */
export async function compare(
  text: string,
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument, limit = LIMIT }: CompareOptions = {},
): Promise<readonly SourceView[]> {
  const { question } = topicOf(text);
  if (question.concepts.length === 0) return [];
  const weighing = weigh(question, index);
  const matcher = new Matcher(question.concepts);
  const hits = index.search(queryTerms(question), PASSAGES, allow);
  const ranked = rank(question, weighing, candidatesOf(index, hits, matcher)).filter((piece) =>
    isOnTopic(piece, weighing, index, matcher),
  );
  const read = readOnce(current);
  const views: SourceView[] = [];
  const told = new Set<number>();
  for (const story of storiesOf(ranked, index)) {
    if (views.length === limit) break;
    if (isMentionedOnly(story, question.concepts.length)) continue;
    const view = await viewOf(story, told, index, read, allow);
    if (view) views.push(view);
  }
  return views;
}

/** The pieces of each near-duplicate cluster of documents, best first; the clusters in the order of their best piece. */
function storiesOf(ranked: readonly Evidence[], index: SearchIndex): Evidence[][] {
  const stories = new Map<number, Evidence[]>();
  for (const piece of ranked) {
    const { cluster } = index.documents[piece.candidate.passage.document]!;
    stories.set(cluster, [...(stories.get(cluster) ?? []), piece]);
  }
  return [...stories.values()];
}

/** A topic of one word is the subject where the title has it, or more than one sentence; else it is mentioned. */
function isMentionedOnly(story: readonly Evidence[], concepts: number): boolean {
  if (concepts > 1) return false;
  const [first] = story;
  const { title, heading } = first!.candidate.surroundings;
  const isHeaded = [title, heading].some(({ strength }) => strength[0]! > 0);
  return !isHeaded && new Set(story.map(({ candidate }) => candidate.span.start)).size < 2;
}

/** Null where the files no longer hold any of it, or where all of it was told already. */
async function viewOf(
  story: readonly Evidence[],
  told: Set<number>,
  index: SearchIndex,
  current: CurrentText,
  allow: MaySee,
): Promise<SourceView | null> {
  const fresh = story.filter(({ candidate }) => !told.has(candidate.passage.cluster));
  const number = documentOf(fresh, index);
  if (number === null) return null;
  const own = fresh.filter(({ candidate }) => candidate.passage.document === number);
  const best = own[0]!.score;
  const citations: Citation[] = [];
  for (const evidence of distinct(own, () => false)) {
    if (citations.length === SENTENCES || evidence.score < best - AS_GOOD) break;
    const shown = await cite({ evidence, short: null, value: null, story: 0 }, index, current, allow);
    if (shown.gone || citations.some((one) => one.start < shown.end && shown.start < one.end)) continue;
    citations.push(shown);
  }
  if (citations.length === 0) return null;
  for (const { candidate } of story) told.add(candidate.passage.cluster);
  const document = index.documents[number]!;
  const copies = index.documents
    .filter(({ id, cluster }) => cluster === document.cluster && id !== number && allow(id))
    .map(({ file }) => file);
  return { citations, file: document.file, copies };
}

/** The document to quote from: the one with the best piece, unless a machine wrote it and another has it too. */
function documentOf(pieces: readonly Evidence[], index: SearchIndex): number | null {
  const numbers = [...new Set(pieces.map(({ candidate }) => candidate.passage.document))];
  const isByMachine = (id: number) => index.documents[id]!.notes.some(({ kind }) => kind === 'ai-generated');
  return numbers.find((id) => !isByMachine(id)) ?? numbers[0] ?? null;
}
