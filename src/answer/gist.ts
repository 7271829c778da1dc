import type { IndexedDocument, SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import type { Candidate } from './evidence/candidate.ts';
import { firstCited } from './gist/cited.ts';
import { leadsOf } from './gist/lead.ts';
import { type PiecesOn, piecesOn } from './gist/pieces-on.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { everyDocument, type Seeing } from './seeing.ts';

/** What one story says, told in some documents that are copies of each other, in one sentence. */
export interface Gist {
  /** The documents of one near-duplicate cluster that were asked about; the quoted one first, the others by name. */
  readonly files: readonly string[];
  /**
   * How much it has of the topic: `tells`: a sentence tells something about it. `has-words`: it has a word of it only.
   * Without a topic always `tells`.
   */
  readonly onTopic: 'tells' | 'has-words' | 'nothing';
  /** The sentence that says most about the topic or, without one, of the document. Null for what does not tell of the topic, and where the files hold no sentence of it any more. */
  readonly citation: Citation | null;
}

export interface GistOptions extends Seeing {
  /** A question or a few words; null for everything. */
  readonly topic: string | null;
}

/**
 * What each story among some documents says: one for every near-duplicate cluster, each document in exactly one. With a
 * topic the best on it first, else in the order of the files. Files that are not there, or may not be seen, are left out.
 */
export async function gists(
  files: readonly string[],
  index: SearchIndex,
  current: CurrentText,
  { topic, allow = everyDocument }: GistOptions,
): Promise<readonly Gist[]> {
  const wanted = new Set(files);
  const documents = index.documents.filter(({ id, file }) => wanted.has(file) && allow(id));
  const read = readOnce(current);
  const pieces = topic === null ? null : piecesOn(topic, ids(documents), index);
  const found: (Gist & { readonly rank: number })[] = [];
  for (const story of storiesOf(documents)) {
    const candidates = pieces ? tellingOf(story, pieces) : leadsOfStory(index, story);
    const isTold = pieces === null || candidates.length > 0;
    const citation = isTold ? await firstCited(candidates, index, read, allow) : null;
    const first = citation?.file ?? story[0]!.file;
    found.push({
      files: [first, ...story.map(({ file }) => file).filter((file) => file !== first)],
      onTopic: isTold ? 'tells' : story.some(({ id }) => pieces.having.has(id)) ? 'has-words' : 'nothing',
      citation,
      rank: pieces ? rankOf(candidates[0], pieces) : found.length,
    });
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ rank: _, ...gist }) => gist);
}

const ids = (documents: readonly IndexedDocument[]): number[] => documents.map(({ id }) => id);

/** The documents of each near-duplicate cluster, by name; what people wrote stands before what machines wrote. */
function storiesOf(documents: readonly IndexedDocument[]): IndexedDocument[][] {
  const stories = new Map<number, IndexedDocument[]>();
  for (const document of documents) stories.set(document.cluster, [...(stories.get(document.cluster) ?? []), document]);
  return [...stories.values()].map((story) => story.sort((a, b) => Number(isByMachine(a)) - Number(isByMachine(b))));
}

const isByMachine = ({ notes }: IndexedDocument): boolean => notes.some(({ kind }) => kind === 'ai-generated');

/** What a story tells on the topic, what says most first; the words of a machine only where nobody else has them. */
function tellingOf(story: readonly IndexedDocument[], { telling }: PiecesOn): readonly Candidate[] {
  const machine = new Set(ids(story.filter(isByMachine)));
  const own = new Set(ids(story));
  const all = telling.filter(({ candidate }) => own.has(candidate.passage.document));
  const byPeople = all.filter(({ candidate }) => !machine.has(candidate.passage.document));
  return (byPeople.length > 0 ? byPeople : all).sort((a, b) => b.worth - a.worth).map(({ candidate }) => candidate);
}

/** Documents of a story, and sentences of each, that are tried. */
const TRIED = { documents: 3, sentences: 2 } as const;

function leadsOfStory(index: SearchIndex, story: readonly IndexedDocument[]): readonly Candidate[] {
  return story.slice(0, TRIED.documents).flatMap((document) => leadsOf(index, document).slice(0, TRIED.sentences));
}

function rankOf(best: Candidate | undefined, { telling }: PiecesOn): number {
  return -(telling.find(({ candidate }) => candidate === best)?.worth ?? 0);
}
