import type { Result } from '../../corpus/problem.ts';

/**
 * The part of the documents folder that is written here. Paths are relative to it, with `/` between parts. What succeeded
 * is on the disk, whole; what failed left nothing. Problems are those of writing (`disk-full`, `unwritable`,
 * `outside-folder`).
 */
export interface SourceFiles {
  /** Puts a new file into a folder, which is made if it is not there; never in the place of another. Gives its path, with a number where the name was taken. With the same bytes under that name, it is that file. */
  create(folder: string, name: string, bytes: Uint8Array): Promise<Result<string>>;
  /** Puts other bytes in the place of a file. Readers see the old ones or the new ones. */
  replace(file: string, bytes: Uint8Array): Promise<Result<null>>;
  /** SHA-256 of a file in hexadecimal; null when it is not there or cannot be read. */
  hash(file: string): Promise<string | null>;
  remove(file: string): Promise<void>;
  /** What was noted under a key (letters and digits) for a folder; null when nothing was. */
  readNote(folder: string, key: string): Promise<string | null>;
  /** Notes it where no reader of documents looks. */
  writeNote(folder: string, key: string, text: string): Promise<Result<null>>;
}
