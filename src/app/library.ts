import { isAbsolute, join, relative } from 'node:path';
import type { CurrentText } from '../answer/quote/current-text.ts';
import { type Result, success } from '../corpus/problem.ts';
import { type OpenIndex, openIndex } from '../index/store/open-index.ts';
import { DocumentsFolder } from './documents-folder.ts';
import type { Io } from './io.ts';
import { rememberedDocuments } from './remembered-documents.ts';
import type { SettingFlags, Settings } from './settings.ts';

/** An open index together with the folder that its documents lie in. */
export interface Library {
  readonly index: OpenIndex;
  readonly current: CurrentText;
  /** The text of a document by its name, as it is now. */
  readonly text: (file: string) => Promise<string | null>;
  /** The path of a document as a reader can open it from where they stand. */
  readonly pathOf: (file: string) => string;
}

/** So long a question waits for another process that writes the index, before it is answered from the old one. */
export const BRIEF_PATIENCE_MS = 3_000;
/** With these an index that is there can still be asked; the line says what was wrong. */
export const ASKABLE: ReadonlySet<string> = new Set(['index-locked', 'index-unwritable', 'disk-full']);

/**
 * Opens the index for questions.
 *
 * With `--index` it is taken as it is: whoever names an index keeps it up to date with `ibid index`. Without, what
 * changed in the documents folder is indexed first. What cannot be used (damaged, of another version, not there but its
 * documents named) is built, with a line on standard error that says so.
 */
export async function openLibrary(settings: Settings, flags: SettingFlags, io: Io): Promise<Result<Library>> {
  if (flags.index === undefined) return await openRefreshed(settings, io);
  const opened = openIndex(settings.index);
  if (opened.ok) return success(libraryOf(opened.value, flags.documents ? settings.documents : null, settings, io));
  const documents = flags.documents ? settings.documents : rememberedDocuments(settings.index);
  if (documents === null) {
    const message = `${opened.problem.message}. Build it: ibid index --documents FOLDER --index ${settings.index}`;
    return { ok: false, problem: { ...opened.problem, message } };
  }
  return await openRefreshed({ ...settings, documents }, io);
}

async function openRefreshed(settings: Settings, io: Io): Promise<Result<Library>> {
  const { refresh } = await import('./refresh.ts');
  let refreshed = await refresh(settings, io, { patience: BRIEF_PATIENCE_MS });
  if (!refreshed.ok && ASKABLE.has(refreshed.problem.code)) {
    const old = openIndex(settings.index);
    if (old.ok) {
      io.err(`ibid: ${refreshed.problem.message}; answering from the index as it was\n`);
      return success(libraryOf(old.value, settings.documents, settings, io));
    }
    if (refreshed.problem.code === 'index-locked') refreshed = await refresh(settings, io, {});
  }
  if (!refreshed.ok) return refreshed;
  const opened = openIndex(settings.index);
  return opened.ok ? success(libraryOf(opened.value, settings.documents, settings, io)) : opened;
}

/** @param documents the folder of the documents now; null for the one that the index was made of */
function libraryOf(index: OpenIndex, documents: string | null, settings: Settings, io: Io): Library {
  const path = documents ?? index.documentsDir;
  const folder = new DocumentsFolder(path, settings.maxFileBytes);
  const text = (file: string) => folder.text(file);
  return {
    index,
    text,
    current: (document) => text(document.file),
    pathOf: (file) => shownPath(join(path, file), io.folder),
  };
}

/** Relative where the file lies below the folder that the reader stands in, absolute elsewhere. */
function shownPath(path: string, from: string): string {
  const short = relative(from, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}
