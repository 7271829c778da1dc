import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { failure, type Problem, type Result, success } from '../corpus/problem.ts';
import type { Settings } from './settings.ts';

export interface GivenFile {
  /** The name alone; its ending says the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * A file that a person named: a path from where they stand, or else one of the documents folder, as citations name it.
 * Only a regular file within the size limit is read; a symbolic link is followed here, since it was named on purpose.
 */
export async function readGivenFile(path: string, settings: Settings, folder: string): Promise<Result<GivenFile>> {
  for (const candidate of [resolve(folder, path), resolve(settings.documents, path)]) {
    const found = await stat(candidate).catch(() => null);
    if (!found) continue;
    // Asked before opening: a pipe would keep whoever opens it waiting.
    if (!found.isFile())
      return failure({ code: 'not-a-file', message: `${path} is not a file; give the path of a document` });
    if (found.size > settings.maxFileBytes) return failure(tooLarge(path, found.size, settings.maxFileBytes));
    try {
      return success({ name: basename(candidate), bytes: await readFile(candidate) });
    } catch (error) {
      return failure({ code: 'unreadable', message: `${path} cannot be read: ${(error as Error).message}` });
    }
  }
  return failure({
    code: 'no-such-file',
    message: `there is no file ${path}, neither here nor in ${settings.documents}; give the path of a document`,
  });
}

function tooLarge(path: string, size: number, limit: number): Problem {
  return {
    code: 'too-large',
    message: `${path} has ${size} bytes, more than the limit of ${limit}; raise IBID_MAX_FILE_MB to read it`,
  };
}
