import type { SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import type { Evidence } from './evidence/rank.ts';
import { firstCited } from './gist/cited.ts';
import { piecesOn } from './gist/pieces-on.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { distinct, isByMachine } from './read-evidence.ts';
import { everyDocument, type Seeing } from './seeing.ts';

/** Quotations of one story, at most, and how far below its best one a further one lies, in the ranker's units. */
const OF_A_STORY = 3;
const AS_GOOD = 3;

/**
 * What some documents say on a topic (a question, or a few words): sentences that tell something about it, best first,
 * each verified. Copies are merged, also with those in other documents, which the citation names; of one story at most
 * three. Files that are not there, or may not be seen, say nothing.
 */
export async function passagesOn(
  topic: string,
  files: readonly string[],
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument }: Seeing = {},
): Promise<readonly Citation[]> {
  const wanted = new Set(files);
  const documents = index.documents.flatMap(({ id, file }) => (wanted.has(file) && allow(id) ? [id] : []));
  const { telling } = piecesOn(topic, documents, index);
  const read = readOnce(current);
  const told = new Set<number>();
  const shown: Citation[] = [];
  const stories = new Map<number, Evidence[]>();
  for (const piece of telling) {
    const { cluster } = index.documents[piece.candidate.passage.document]!;
    stories.set(cluster, [...(stories.get(cluster) ?? []), piece]);
  }
  for (const story of stories.values()) {
    const best = story[0]!.score;
    let count = 0;
    for (const { candidate, score } of distinct(story, (piece) => isByMachine(index, piece))) {
      if (count === OF_A_STORY || score < best - AS_GOOD) break;
      // One passage, and its copies in other stories, once: what stands beside the sentence is read with it.
      if (told.has(candidate.passage.cluster)) continue;
      const citation = await firstCited([candidate], index, read, allow);
      if (!citation || shown.some((one) => one.file === citation.file && overlap(one, citation))) continue;
      told.add(candidate.passage.cluster);
      shown.push({ ...citation, score });
      count++;
    }
  }
  return shown;
}

const overlap = (a: Citation, b: Citation): boolean => a.start < b.end && b.start < a.end;
