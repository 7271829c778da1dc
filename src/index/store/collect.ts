import type { OldIndex } from './old-index.ts';
import { OldRecords } from './old-records.ts';
import type { Plan } from './plan.ts';
import type { Outcome } from './process-file.ts';
import { type FolderFile, type IndexedFile, recordKey, type SkippedFile } from './state.ts';
import { Generation, type GenerationHead } from './write-generation.ts';

export interface Collected {
  readonly documents: readonly IndexedFile[];
  readonly skipped: readonly SkippedFile[];
  /** Null when all documents are the old ones, so that there is nothing to write. */
  readonly generation: Generation | null;
  /** The generation, begun with the old records when it was not begun before. */
  readonly begun: () => Generation;
}

/**
 * Goes through all files in order and puts their records in a new generation: new ones, and old ones as they are. The
 * generation is begun at the first document that differs, so that an index without changes is not written again.
 *
 * @param files all files of the folder, in ascending order
 * @param outcomes what came of the files of `plan.toRead`, in the same order
 */
export async function collect(
  files: readonly FolderFile[],
  plan: Plan,
  outcomes: AsyncIterator<Outcome>,
  old: OldIndex | null,
  head: GenerationHead,
): Promise<Collected> {
  const untouched = new Map(plan.untouched.map((file) => [file.file, file]));
  const stillSkipped = new Map(plan.stillSkipped.map((file) => [file.file, file]));
  const documents: IndexedFile[] = [];
  const skipped: SkippedFile[] = [];
  const before = old?.state.documents ?? [];
  const byKey = new Map(before.map((file) => [recordKey(file.file, file.hash), file]));
  let generation: Generation | null = null;
  let records: OldRecords | null = null;

  const addOld = (file: IndexedFile) => {
    const record = records?.get(recordKey(file.file, file.hash));
    if (!record) throw new Error(`no record of ${file.file}, which was there before`);
    generation?.add(record);
  };
  const begin = (): Generation => {
    const begun = new Generation(head);
    generation = begun;
    records = old && OldRecords.read(head.indexDir, old);
    for (const file of documents) addOld(file);
    return begun;
  };
  const take = (file: IndexedFile, fresh: (Outcome & { kind: 'record' }) | null) => {
    const same = before[documents.length];
    const differs = fresh !== null || same?.file !== file.file || same.hash !== file.hash;
    if (differs && !generation) begin();
    if (generation && fresh) generation.add(fresh);
    else if (generation) addOld(file);
    documents.push(file);
  };

  for (const file of files) {
    const known = untouched.get(file.file);
    const reason = stillSkipped.get(file.file);
    if (known) take(known, null);
    else if (reason) skipped.push(reason);
    else {
      const next = await outcomes.next();
      if (next.done) throw new Error(`nothing came of ${file.file}`);
      const { kind, hash } = next.value;
      const same = byKey.get(recordKey(file.file, hash));
      if (kind === 'skipped') skipped.push({ ...file, hash, reason: next.value.reason });
      else if (kind === 'record') take({ ...file, hash, facts: next.value.facts, without: [] }, next.value);
      else take({ ...file, hash, facts: same?.facts ?? null, without: same?.without ?? [] }, null);
    }
  }
  if (!generation && (!old || documents.length !== before.length)) begin();
  return { documents, skipped, generation, begun: () => generation ?? begin() };
}
