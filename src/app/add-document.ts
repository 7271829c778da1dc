import type { View } from '../chat/access.ts';
import type { Added } from '../chat/context.ts';
import { readBytesSync } from '../corpus/folder/read-bytes.ts';
import { safeName } from '../corpus/folder/safe-name.ts';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import type { IndexedDocument, SearchIndex } from '../index/search-index.ts';
import type { Summary } from '../index/store/run-update.ts';
import { hashOf, removeStored, storeFile } from './store-file.ts';

export interface AddingOptions {
  /** The documents folder. */
  readonly documents: string;
  readonly maxBytes: number;
  /** Whether the file can become a document; the problem says why not. */
  readonly check: (name: string, bytes: Uint8Array) => Promise<Result<null>>;
  readonly index: () => SearchIndex;
  readonly refresh: () => Promise<Result<Summary>>;
}

export interface Received {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is added lies together, so that whoever looks after the folder sees what came from chat. */
const ADDED = 'added';

/**
 * Checks a file that somebody handed over, puts it among the documents and indexes it. What cannot become a document is
 * not stored. The same bytes among the documents that `view` lets be seen are not stored again (`alreadyThere`). (One in a folder that may not be seen from here does not count: to say
 * so would tell that it is there.)
 *
 * @param home folder of the documents folder in which it belongs, '' for the top
 */
export async function addDocument(
  { name, bytes }: Received,
  home: string,
  view: View,
  options: AddingOptions,
): Promise<Result<Added>> {
  if (bytes.length > options.maxBytes) return failure(tooLarge(bytes.length, options.maxBytes));
  const clean = safeName(name);
  const checked = await options.check(clean ?? name, bytes);
  if (!checked.ok) return checked;
  if (clean === null) return failure({ code: 'unsupported-format', message: 'This kind of file is not read.' });
  const same = sameBytes(bytes, view, options);
  if (same) return success(addedOf(same, [same.file], view, options.index()));
  const stored = await storeFile(options.documents, folderFor(home, clean, view), clean, bytes);
  if (!stored.ok) return stored;
  const { file, isNew } = stored.value;
  const refreshed = await options.refresh();
  if (!refreshed.ok) return failure(notIndexed(file, refreshed.problem));
  const index = options.index();
  const document = index.documents.find((one) => one.file === file);
  if (document) return success(addedOf(document, isNew ? [] : [file], view, index));
  // The check let it pass, and the index does not take it: then it must not lie there as if it were a document.
  const reason = refreshed.value.skipped.find((skipped) => skipped.file === file)?.reason;
  if (isNew) await removeStored(options.documents, file);
  return failure({ code: 'not-indexed', message: reason ?? 'It was taken away again before it was indexed.' });
}

/** `added` in the channel's own folder, or that folder itself where what lies below it cannot be seen from here. */
function folderFor(home: string, name: string, view: View): string {
  const added = home === '' ? ADDED : `${home}/${ADDED}`;
  return view.allows(`${added}/${name}`) ? added : home;
}

/** The document that may be seen from here and has these bytes, as the index and the file itself say. */
function sameBytes(bytes: Uint8Array, view: View, { index, documents }: AddingOptions): IndexedDocument | null {
  const hash = hashOf(bytes);
  const isThere = (file: string) => {
    const now = readBytesSync(documents, file, { maxBytes: bytes.length });
    return now.ok && hashOf(now.value) === hash;
  };
  return index().documents.find((one) => one.hash === hash && view.allows(one.file) && isThere(one.file)) ?? null;
}

function addedOf(document: IndexedDocument, same: readonly string[], view: View, index: SearchIndex): Added {
  const copies = index.documents.filter(
    ({ id, cluster, file }) => cluster === document.cluster && id !== document.id && view.allows(file),
  );
  return {
    file: document.file,
    title: document.title?.value ?? null,
    published: document.published?.value ?? null,
    saved: document.saved?.value ?? null,
    language: document.language,
    passages: document.endPassage - document.firstPassage,
    notes: document.notes.map(({ kind }) => kind),
    ...(same.length > 0 ? { alreadyThere: true } : {}),
    duplicates: [...same, ...copies.map(({ file }) => file)],
  };
}

function tooLarge(bytes: number, limit: number): Problem {
  const megabytes = (size: number) => (size / 1024 / 1024).toFixed(1);
  return {
    code: 'too-large',
    message: `The file has ${megabytes(bytes)} MB, and at most ${megabytes(limit)} MB are read.`,
  };
}

function notIndexed(file: string, { message }: Problem): Problem {
  const text = `It was stored as ${file}, but is not searched yet: ${message}. The next time the index is brought up to date it is tried again.`;
  return { code: 'not-indexed', message: text };
}
