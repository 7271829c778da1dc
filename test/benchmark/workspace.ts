import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The data and the tools that score it lie beside the project, not in it. */
export const SHARED = resolve(import.meta.dirname, '../../../shared');

/** A folder of the run's own, removed at its end. */
export interface Workspace {
  readonly folder: string;
  path(name: string): string;
  remove(): void;
}

export function workspace(): Workspace {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-bench-'));
  return {
    folder,
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The rows of a file of JSON lines, packed or not. */
export function rowsOf(path: string): Record<string, unknown>[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

export function writeRows(path: string, rows: readonly object[]): void {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}
