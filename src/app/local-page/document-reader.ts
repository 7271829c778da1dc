import type { Document } from '../../corpus/document.ts';
import { readBytes } from '../../corpus/folder/read-bytes.ts';
import type { Result } from '../../corpus/problem.ts';
import { parseWithoutLines } from '../../index/store/parse-without-lines.ts';
import { readInProcess } from '../document-process.ts';
import { hashOf } from '../store-file.ts';
import type { IndexState } from './index-state.ts';
import type { PageDeps } from './page-deps.ts';

/** A document as it is at this moment, with the SHA-256 of the bytes it was read from. */
export interface ReadDocument {
  readonly document: Document;
  readonly hash: string;
}

export type ReadDocumentNow = (file: string, state: IndexState) => Promise<Result<ReadDocument>>;

/** More bytes are read in a process of its own: half a megabyte of text takes a tenth of a second, ten take two. */
const AT_ONCE = 512 * 1024;
/** UTF-16 code units of the documents that are kept read, and so many at least: a reader scrolls in one and looks at its copies. */
const KEPT_LENGTH = 24_000_000;
const KEPT_AT_LEAST = 2;

/**
 * Reads documents of the folder as they are now, cleaned as they are indexed. The same bytes are not read twice while they
 * are kept, so that scrolling through a large document does not read it again and again.
 */
export function documentReader({
  documentsFolder,
  maxFileBytes,
}: Pick<PageDeps, 'documentsFolder' | 'maxFileBytes'>): ReadDocumentNow {
  const kept = new Map<string, Promise<Result<Document>>>();
  const lengths = new Map<string, number>();

  function forgetOldest(): void {
    let length = [...lengths.values()].reduce((sum, one) => sum + one, 0);
    for (const key of kept.keys()) {
      if (length <= KEPT_LENGTH || kept.size <= KEPT_AT_LEAST) return;
      length -= lengths.get(key) ?? 0;
      kept.delete(key);
      lengths.delete(key);
    }
  }

  return async (file, state) => {
    const bytes = await readBytes(documentsFolder, file, { maxBytes: maxFileBytes });
    if (!bytes.ok) return bytes;
    const hash = hashOf(bytes.value);
    const without = state.without(file);
    const key = JSON.stringify([file, hash, without]);
    const known = kept.get(key);
    const reading =
      known ?? (bytes.value.length > AT_ONCE ? readInProcess : parseWithoutLines)(file, bytes.value, without);
    // What was asked for last is forgotten last.
    kept.delete(key);
    kept.set(key, reading);
    try {
      const document = await reading;
      if (!document.ok) {
        kept.delete(key);
        return document;
      }
      if (kept.has(key)) lengths.set(key, document.value.text.length);
      forgetOldest();
      return { ok: true, value: { document: document.value, hash } };
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}
