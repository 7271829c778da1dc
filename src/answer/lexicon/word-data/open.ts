import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WordData, wordDataFrom } from './word-data.ts';

let data: WordData | null | undefined;

/**
 * The word data of the package that this file belongs to, whether it is a source or a compiled one; read once, when it
 * is first asked for. Null where this copy of Ibid has none: then words are like nothing but themselves.
 */
export function wordData(): WordData | null {
  if (data === undefined) {
    const file = fileOfPackage();
    data = file ? wordDataFrom(readFileSync(file)) : null;
  }
  return data;
}

function fileOfPackage(): string | null {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'word-data', 'words.bin');
    if (existsSync(file)) return file;
    if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return null;
  }
}
