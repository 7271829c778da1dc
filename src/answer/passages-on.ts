import type { SearchIndex } from '../index/search-index.ts';
import type { Citation } from './answer.ts';
import type { Evidence } from './evidence/rank.ts';
import { firstCited } from './gist/cited.ts';
import { piecesOn } from './gist/pieces-on.ts';
import { isCopyOf, type TermNumbers, type Wording, wordingOf } from './quote/copy-of.ts';
import { type CurrentText, readOnce } from './quote/current-text.ts';
import { isByMachine } from './read-evidence.ts';
import { everyDocument, type Seeing } from './seeing.ts';

/** Quotations of one document, at most, and how far below its best one a further one lies, in the ranker's units. */
const OF_A_DOCUMENT = 3;
const AS_GOOD = 3;

/**
 * What some documents say on a topic (a question, or a few words): sentences that tell something about it, best first,
 * each verified. Copies are merged, also with those in other documents, which the citation names; of one document at most
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
  const shown: Citation[] = [];
  for (const { candidate, score } of statements(telling, index)) {
    const citation = await firstCited([candidate], index, read, allow);
    if (!citation || shown.some((one) => one.file === citation.file && overlap(one, citation))) continue;
    shown.push({ ...citation, score });
  }
  return shown;
}

/** What a document has told already, by itself or through a copy of its words in another. */
interface Told {
  readonly best: number;
  readonly passages: Set<number>;
  count: number;
}

/**
 * Each statement once. Stories that follow one pattern ("an earthquake of magnitude 4.5 near …") are told each by
 * itself: only sentences that say the same count as copies.
 */
function statements(telling: readonly Evidence[], index: SearchIndex): Evidence[] {
  const heads: { piece: Evidence; readonly wording: Wording }[] = [];
  const related = new Map<string, (typeof heads)[number][]>();
  const told = new Map<number, Told>();
  const numbers: TermNumbers = new Map();
  for (const piece of telling) {
    const { passage, tokens } = piece.candidate;
    const of: Told = told.get(passage.document) ?? { best: piece.score, passages: new Set(), count: 0 };
    told.set(passage.document, of);
    // What stands beside a sentence in its passage is read with it.
    if (of.count === OF_A_DOCUMENT || piece.score < of.best - AS_GOOD || of.passages.has(passage.id)) continue;
    of.count++;
    of.passages.add(passage.id);
    const wording = wordingOf(tokens, numbers);
    const keys = [`story ${index.documents[passage.document]!.cluster}`, `passage ${passage.cluster}`];
    const same = keys.flatMap((key) => related.get(key) ?? []).find((one) => isCopyOf(one.wording, wording));
    if (same) {
      if (isByMachine(index, same.piece) && !isByMachine(index, piece)) same.piece = piece;
      continue;
    }
    const head = { piece, wording };
    heads.push(head);
    for (const key of keys) related.set(key, [...(related.get(key) ?? []), head]);
  }
  return heads.map(({ piece }) => piece);
}

const overlap = (a: Citation, b: Citation): boolean => a.start < b.end && b.start < a.end;
