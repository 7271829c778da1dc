import { randomBytes } from 'node:crypto';
import type { Attachment } from '../../chat/invocation.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';

/** Files that somebody handed over in the browser, until they are added. A restart forgets them. */
export class Uploads {
  readonly #files = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  readonly #mostBytes: number;

  /** @param mostBytes all files together; the oldest go first. One file alone may be larger. */
  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** The name under which it can be handed to a command. */
  keep(name: string, bytes: Uint8Array): string {
    const id = randomBytes(16).toString('base64url');
    this.#files.set(id, { name, bytes });
    for (const [oldest] of this.#files) {
      if (oldest === id || this.#size() <= this.#mostBytes) break;
      this.#files.delete(oldest);
    }
    return id;
  }

  /** As an option's value; null for what is not kept. */
  attachment(id: string): Attachment | null {
    const file = this.#files.get(id);
    return file ? { name: file.name, size: file.bytes.length, handle: { upload: id } } : null;
  }

  /** The bytes of an attachment, which stay for another try. */
  bytes({ handle }: Attachment): Result<Uint8Array> {
    const id = (handle as { readonly upload?: unknown } | null)?.upload;
    const file = typeof id === 'string' ? this.#files.get(id) : undefined;
    return file ? success(file.bytes) : failure(EXPIRED);
  }

  #size(): number {
    return [...this.#files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
}

const EXPIRED = { code: 'expired', message: 'The file is not here any more. Choose it again.' };
