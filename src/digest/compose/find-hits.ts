import type { Citation } from '../../answer/answer.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';
import type { DocumentChange } from '../changes.ts';
import type { Watch, WatchHit } from '../watch.ts';
import { answersFrom } from './answers-from.ts';
import { hitKey } from './same-words.ts';

/**
 * What changed documents bring to a watch. `topic`: passages that tell something about it, at most three of a story.
 * `question` and `kept`: quotations that answer it; of a kept question the best one. What stood before, word for word or
 * nearly, in a document that did not change is nothing new, except to a question that had no answer. Only documents that
 * `documents` lets be seen are read. The same changes give the same hits.
 */
export async function findHits(
  watch: Watch,
  changes: readonly DocumentChange[],
  documents: VisibleDocuments,
): Promise<WatchHit[]> {
  const changed = changedNow(changes, documents);
  if (changed.size === 0) return [];
  const hits = new Map<string, WatchHit>();
  for (const citation of await FOUND[watch.kind](watch.text, changed, documents)) {
    const key = hitKey(citation.quote);
    if (!hits.has(key)) hits.set(key, { watch: watch.id, key, citation, at: changed.get(citation.file)! });
  }
  return [...hits.values()];
}

/** Files that came or changed, that are there and may be seen, with when that was noticed last. */
function changedNow(changes: readonly DocumentChange[], documents: VisibleDocuments): Map<string, number> {
  const there = new Set(documents.documents.map(({ file }) => file));
  const last = new Map(changes.map((change) => [change.file, change]));
  return new Map(
    [...last.values()].flatMap(({ file, kind, at }) => (kind !== 'removed' && there.has(file) ? [[file, at]] : [])),
  );
}

type Find = (
  words: string,
  changed: ReadonlyMap<string, number>,
  documents: VisibleDocuments,
) => Promise<readonly Citation[]>;

const FOUND: Readonly<Record<Watch['kind'], Find>> = {
  topic: async (topic, changed, documents) =>
    (await documents.passagesOn(topic, [...changed.keys()])).filter(isNew(changed)),
  question: async (question, changed, documents) =>
    (await answersFrom(question, new Set(changed.keys()), documents)).filter(isNew(changed)),
  kept: async (question, changed, documents) =>
    (await answersFrom(question, new Set(changed.keys()), documents)).slice(0, 1),
};

/** Not when a document that stayed as it was has the words too. */
const isNew =
  (changed: ReadonlyMap<string, number>) =>
  ({ copies }: Citation): boolean =>
    copies.every((file) => changed.has(file));
