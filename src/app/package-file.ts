import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The text of a file that lies beside Ibid's own package.json: the nearest one above this file, which may be a source or
 * a compiled one. Null where there is none.
 */
export function packageFile(name: string): string | null {
  const folder = packageFolder();
  return folder === null ? null : read(folder, name);
}

/** The folder of that package.json; null where there is none. */
export function packageFolder(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (read(folder, 'package.json') !== null) return folder;
    if (folder === dirname(folder)) return null;
  }
}

function read(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    return null;
  }
}
