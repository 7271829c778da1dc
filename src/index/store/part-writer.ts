import { type StoredFile, writeSynced } from './disk.ts';

/** Bytes of records in a part. Small enough to hold a few in memory, large enough to have few files. */
const PART_BYTES = 1 << 25;

/** Writes records to parts in the order in which they come. How they fall into parts depends on their sizes alone. */
export class PartWriter {
  readonly bodies: StoredFile[] = [];
  readonly works: StoredFile[] = [];
  readonly #directory: string;
  readonly #prefix: string;
  #open: { body: Uint8Array; work: Uint8Array }[] = [];
  #bytes = 0;

  /** @param prefix beginning of the files' names */
  constructor(directory: string, prefix: string) {
    this.#directory = directory;
    this.#prefix = prefix;
  }

  add(body: Uint8Array, work: Uint8Array): void {
    const bytes = body.length + work.length;
    if (this.#open.length > 0 && this.#bytes + bytes > PART_BYTES) this.finish();
    this.#open.push({ body, work });
    this.#bytes += bytes;
  }

  /** Writes what is left. */
  finish(): void {
    if (this.#open.length === 0) return;
    const number = this.bodies.length;
    const write = (kind: 'body' | 'work') => {
      const pieces = [Buffer.concat(this.#open.map((record) => record[kind]))];
      return writeSynced(this.#directory, `${this.#prefix}-${kind}-${number}`, pieces);
    };
    this.bodies.push(write('body'));
    this.works.push(write('work'));
    this.#open = [];
    this.#bytes = 0;
  }
}
