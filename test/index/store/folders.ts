import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { walk } from '../../../src/corpus/folder/walk.ts';
import type { Summary } from '../../../src/index/store/run-update.ts';
import { type UpdateOptions, updateIndex } from '../../../src/index/store/update-index.ts';

/** Long after every file of a test was written, so that none is read again for being too fresh. */
export const LATER = Date.parse('2040-01-01T00:00:00Z');

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-index-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Folders {
  readonly documentsDir: string;
  readonly indexDir: string;
}

export function someFolders(files: Readonly<Record<string, string>> = {}): Folders {
  const root = temporaryFolder();
  const folders = { documentsDir: join(root, 'documents'), indexDir: join(root, 'index') };
  mkdirSync(folders.documentsDir);
  for (const [file, text] of Object.entries(files)) put(folders, file, text);
  return folders;
}

let clock = 1_700_000_000;

/** Writes a file with a time of change that no other file had. */
export function put({ documentsDir }: Folders, file: string, text: string): void {
  const path = join(documentsDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  clock += 1;
  utimesSync(path, clock, clock);
}

export function remove({ documentsDir }: Folders, file: string): void {
  rmSync(join(documentsDir, file));
}

/** Updates the index, and fails the test when that is not possible. */
export async function update(folders: Folders, options: Partial<UpdateOptions> = {}): Promise<Summary> {
  const result = await updateIndex({ ...folders, walk, now: () => LATER, ...options });
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** The content of the files of the index, by what they hold; the names differ with every index. */
export function contents({ indexDir }: Folders): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(indexDir).sort()) {
    const kind = /^index-\d+-[0-9a-f]{12}-(.*)$/.exec(name)?.[1];
    if (kind !== undefined) found[kind] = readFileSync(join(indexDir, name)).toString('base64');
  }
  return found;
}

/** A text that is kept as a document: a few sentences about `subject`. */
export function article(subject: string, paragraphs = 2): string {
  return Array.from(
    { length: paragraphs },
    (_, i) =>
      `The council of ${subject} met on the ${i + 2}nd evening of the month to hear what had become of the old harbour wall. ` +
      `Nobody in ${subject} remembered who had paid for its repair, and the clerk read the accounts of year ${1900 + i} aloud.`,
  ).join('\n\n');
}
