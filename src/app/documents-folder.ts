import { createHash } from 'node:crypto';
import { readBytes } from '../corpus/folder/read-bytes.ts';
import { readSource } from '../corpus/formats/read.ts';

/** Texts of this many files are kept, since questions of one conversation come back to the same files. */
const KEPT = 64;

interface Kept {
  /** SHA-256 of the bytes that the text was made of. */
  readonly hash: string;
  readonly text: string | null;
}

/**
 * The documents folder as it is at this moment, for checking quotations before they are shown. Symbolic links are not
 * followed and nothing outside the folder is read, whatever the index says.
 */
export class DocumentsFolder {
  readonly #folder: string;
  readonly #maxBytes: number;
  readonly #kept = new Map<string, Kept>();

  constructor(folder: string, maxBytes: number) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
  }

  /** The source text of a file as it is now; null when there is no such file any more, or it cannot be read as one. */
  async text(file: string): Promise<string | null> {
    const bytes = await readBytes(this.#folder, file, { maxBytes: this.#maxBytes });
    if (!bytes.ok) return null;
    // Reading is cheap and always done; making text of a PDF or a page is not, and the same bytes give the same text.
    const hash = createHash('sha256').update(bytes.value).digest('hex');
    const known = this.#kept.get(file);
    if (known?.hash === hash) return known.text;
    const source = await readSource(file, bytes.value);
    const text = source.ok ? source.value.text : null;
    this.#keep(file, { hash, text });
    return text;
  }

  #keep(file: string, kept: Kept): void {
    this.#kept.delete(file);
    this.#kept.set(file, kept);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
