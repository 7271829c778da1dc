import { constants } from 'node:fs';
import { lstat, open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readSource } from '../corpus/formats/read.ts';

/** Texts of this many files are kept, since questions of one conversation come back to the same files. */
const KEPT = 64;

interface Kept {
  readonly stamp: string;
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
    const path = join(this.#folder, file);
    try {
      const found = await lstat(path, { bigint: true });
      if (!found.isFile() || found.size > BigInt(this.#maxBytes) || !(await this.#holds(path))) return null;
      const stamp = `${found.ino}-${found.size}-${found.mtimeNs}-${found.ctimeNs}`;
      const known = this.#kept.get(file);
      if (known?.stamp === stamp) return known.text;
      const text = await this.#read(path, file);
      this.#keep(file, { stamp, text });
      return text;
    } catch {
      // Gone, or no longer ours to read: either way its words cannot be shown as a quotation.
      return null;
    }
  }

  async #read(path: string, file: string): Promise<string | null> {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const source = await readSource(file, await handle.readFile());
      return source.ok ? source.value.text : null;
    } finally {
      await handle.close();
    }
  }

  /** A folder on the way may be a link that leads out. */
  async #holds(path: string): Promise<boolean> {
    const [root, real] = await Promise.all([realpath(this.#folder), realpath(path)]);
    return real.startsWith(root.endsWith(sep) ? root : root + sep);
  }

  #keep(file: string, kept: Kept): void {
    this.#kept.delete(file);
    this.#kept.set(file, kept);
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}
