import { createHash } from 'node:crypto';
import { readBytes } from '../../corpus/folder/read-bytes.ts';
import type { ReadLimits } from '../../corpus/formats/limits.ts';
import { parse } from '../../corpus/parse.ts';
import { encodeRecord } from '../record/encode.ts';
import { recordKey } from './state.ts';

/** Everything that reading files needs and that is the same for all of them. Goes to worker threads as it is. */
export interface ProcessOptions {
  readonly documentsDir: string;
  readonly limits: ReadLimits;
  /** Keys (`recordKey`) of records that are there already. */
  readonly known: ReadonlySet<string>;
}

export type Outcome =
  | { readonly kind: 'known'; readonly hash: string }
  | { readonly kind: 'record'; readonly hash: string; readonly body: Uint8Array; readonly work: Uint8Array }
  | { readonly kind: 'skipped'; readonly hash: string; readonly reason: string };

/** The walk has left out what is too large; this is for a file that grew since, before it fills the memory. */
const LARGEST = 2 ** 30;

/** Reads, hashes and, unless its record is known, parses one file. Nothing that is in a file makes it throw. */
export async function processFile(file: string, options: ProcessOptions): Promise<Outcome> {
  const read = await readBytes(options.documentsDir, file, { maxBytes: LARGEST });
  if (!read.ok) return { kind: 'skipped', hash: '', reason: read.problem.message };
  const bytes = read.value;
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (options.known.has(recordKey(file, hash))) return { kind: 'known', hash };
  try {
    const document = await parse(file, bytes, { limits: options.limits });
    if (!document.ok) return { kind: 'skipped', hash, reason: document.problem.message };
    return { kind: 'record', hash, ...encodeRecord(document.value, hash) };
  } catch (error) {
    // A fault of ours: it must not cost the user the other documents.
    return { kind: 'skipped', hash, reason: `a fault in reading it: ${(error as Error).message}` };
  }
}
