import { createHash } from 'node:crypto';
import { readBytes } from '../../corpus/folder/read-bytes.ts';
import type { ReadLimits } from '../../corpus/formats/limits.ts';
import { parse } from '../../corpus/parse.ts';
import { encodeRecord } from '../record/encode.ts';
import { type LineFacts, lineFactsOf, siteLinesOf } from '../site-lines/line-facts.ts';
import { recordKey } from './state.ts';

/** Everything that reading files needs and that is the same for all of them. Goes to worker threads as it is. */
export interface ProcessOptions {
  readonly documentsDir: string;
  readonly limits: ReadLimits;
  /** Keys (`recordKey`) of records that are there already. */
  readonly known: ReadonlySet<string>;
}

export interface FileTask {
  readonly file: string;
  /** Hashes of the lines of its site without which it is to be read again; null for the first reading. */
  readonly without: readonly number[] | null;
}

export type Outcome =
  | { readonly kind: 'known'; readonly hash: string }
  | {
      readonly kind: 'record';
      readonly hash: string;
      readonly facts: LineFacts | null;
      readonly body: Uint8Array;
      readonly work: Uint8Array;
    }
  | { readonly kind: 'skipped'; readonly hash: string; readonly reason: string };

/** The walk has left out what is too large; this is for a file that grew since, before it fills the memory. */
const LARGEST = 2 ** 30;

/** Reads, hashes and, unless its record is known, parses one file. Nothing that is in a file makes it throw. */
export async function processFile({ file, without }: FileTask, options: ProcessOptions): Promise<Outcome> {
  const { documentsDir, limits, known } = options;
  const read = await readBytes(documentsDir, file, { maxBytes: LARGEST });
  if (!read.ok) return { kind: 'skipped', hash: '', reason: read.problem.message };
  const bytes = read.value;
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (without === null && known.has(recordKey(file, hash))) return { kind: 'known', hash };
  try {
    const whole = await parse(file, bytes, { limits });
    if (!whole.ok) return { kind: 'skipped', hash, reason: whole.problem.message };
    const facts = lineFactsOf(whole.value);
    const siteLines = siteLinesOf(whole.value, new Set(without));
    // When nothing is left without these lines, they are what the document has to say.
    const rest = siteLines.size > 0 ? await parse(file, bytes, { limits, siteLines }) : whole;
    return { kind: 'record', hash, facts, ...encodeRecord(rest.ok ? rest.value : whole.value, hash) };
  } catch (error) {
    // A fault of ours: it must not cost the user the other documents.
    return { kind: 'skipped', hash, reason: `a fault in reading it: ${(error as Error).message}` };
  }
}
