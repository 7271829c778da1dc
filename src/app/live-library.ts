import type { Shelf } from '../chat/see-documents.ts';
import { type Result, success } from '../corpus/problem.ts';
import { readManifest } from '../index/store/manifest.ts';
import { type OpenIndex, openIndexInTurns } from '../index/store/open-index.ts';
import type { Summary } from '../index/store/run-update.ts';
import { inProcess, type Watching } from './document-process.ts';
import { DocumentsFolder } from './documents-folder.ts';
import { ASKABLE, BRIEF_PATIENCE_MS } from './library.ts';
import type { Settings } from './settings.ts';

/** The index of a documents folder, which can be brought up to date while questions are answered from it. */
export interface LiveLibrary {
  /** What is to be answered from now. Whoever holds it may go on using it after a newer one has taken its place. */
  current(): Shelf & { readonly index: OpenIndex };
  /**
   * Reads what changed in the folder and puts the new index in place. Resolves when every file that was there at the time
   * of the call is in it. Calls while it runs share one further run. When it fails, the index stays as it was.
   */
  refresh(): Promise<Result<Summary>>;
  /** Stops a refresh that is under way, which then fails; the index stays as it was. */
  close(): void;
}

/** How long a refresh while serving waits for another process that writes the same index, in milliseconds. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Indexes what changed and opens the index. Where that cannot be done now (another process is at it, the disk is full) but
 * an index is there, that one is opened, and `watching.log` gets a line that says why.
 */
export async function openLiveLibrary(
  settings: Settings,
  told: Pick<Watching, 'progress' | 'log' | 'signal'>,
): Promise<Result<LiveLibrary>> {
  const stopping = new AbortController();
  told.signal?.addEventListener('abort', () => stopping.abort());
  const watching: Watching = { ...told, signal: stopping.signal };
  let updated = await update(settings, BRIEF_PATIENCE_MS, watching);
  const mayBeOld = !updated.ok && ASKABLE.has(updated.problem.code);
  if (!updated.ok && !mayBeOld) return updated;
  let opened = await openIndexInTurns(settings.index);
  if (!opened.ok && !updated.ok && updated.problem.code === 'index-locked') {
    updated = await update(settings, PATIENCE_MS, watching);
    opened = await openIndexInTurns(settings.index);
  }
  if (!opened.ok) return updated.ok ? opened : updated;
  if (!updated.ok) watching.log?.(`${updated.problem.message}; answering from the index as it was`);
  return success(liveLibrary(opened.value, settings, watching, () => stopping.abort()));
}

function liveLibrary(first: OpenIndex, settings: Settings, watching: Watching, close: () => void): LiveLibrary {
  const folder = new DocumentsFolder(settings.documents, settings.maxFileBytes);
  const shelf = (index: OpenIndex) => ({
    index,
    current: (document: { readonly file: string }) => folder.text(document.file),
  });
  let current = shelf(first);
  const refresh = async (): Promise<Result<Summary>> => {
    const updated = await update(settings, PATIENCE_MS, watching);
    if (!updated.ok) return updated;
    const manifest = readManifest(settings.index);
    if (manifest.ok && manifest.value.generation === current.index.generation) return updated;
    const opened = await openIndexInTurns(settings.index);
    if (!opened.ok) return opened;
    current = shelf(opened.value);
    return updated;
  };
  return { current: () => current, refresh: oneAfterAnother(refresh), close };
}

function update({ documents, index, maxFileBytes }: Settings, patience: number, watching: Watching) {
  return inProcess({ kind: 'index', documents, index, maxFileBytes, patience }, watching);
}

/** At most one run and one that waits for it: whoever calls meanwhile gets the one that waits, since it begins later. */
export function oneAfterAnother<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let waiting: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const begun = run().finally(() => {
      if (running === begun) running = null;
    });
    running = begun;
    return begun;
  };
  return () => {
    if (!running && !waiting) return begin();
    const next = () => {
      waiting = null;
      return begin();
    };
    waiting ??= (running ?? Promise.resolve()).then(next, next);
    return waiting;
  };
}
