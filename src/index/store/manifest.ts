import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { readIfThere, replaceFile, type StoredFile } from './disk.ts';
import type { StoreProblem } from './problems.ts';
import { FORMAT_VERSION, RULES_VERSION } from './version.ts';

/** The only file that is ever replaced: it names the files of the index that counts. */
export const MANIFEST = 'index-manifest.json';

export interface IndexCounts {
  readonly documents: number;
  readonly passages: number;
  /** Clusters of documents that have more than one member. */
  readonly nearDuplicateClusters: number;
}

export interface Manifest {
  readonly format: number;
  readonly rules: number;
  /** The limits and options with which files were read; another set of them makes another index. */
  readonly settings: string;
  /** Absolute path of the documents folder when it was indexed. */
  readonly documentsDir: string;
  /** Numbers that change with every new index. */
  readonly generation: string;
  readonly counts: IndexCounts;
  readonly tables: StoredFile;
  readonly state: StoredFile;
  readonly bodies: readonly StoredFile[];
  readonly works: readonly StoredFile[];
}

export function writeManifest(directory: string, manifest: Manifest): void {
  replaceFile(directory, MANIFEST, serialise(manifest), `index-${manifest.generation}-manifest`);
}

export function readManifest(directory: string): Result<Manifest, StoreProblem> {
  const path = join(directory, MANIFEST);
  const damaged = failure({ code: 'index-damaged', message: `${path} is not as it was written` } as const);
  let text: string | null;
  try {
    text = readIfThere(path);
  } catch {
    return damaged;
  }
  if (text === null) return failure({ code: 'index-missing', message: `there is no index in ${directory}` });
  let manifest: Manifest;
  try {
    manifest = (JSON.parse(text) as { manifest: Manifest }).manifest;
    if (serialise(manifest) !== text) return damaged;
  } catch {
    return damaged;
  }
  if (manifest.format === FORMAT_VERSION && manifest.rules === RULES_VERSION) return success(manifest);
  const found = `${manifest.format}.${manifest.rules}`;
  return failure({
    code: 'index-outdated',
    message: `the index in ${directory} has version ${found}, expected ${FORMAT_VERSION}.${RULES_VERSION}`,
  });
}

/** All files that the manifest speaks of. */
export function filesOf(manifest: Manifest): StoredFile[] {
  return [manifest.tables, manifest.state, ...manifest.bodies, ...manifest.works];
}

function serialise(manifest: Manifest): string {
  const body = JSON.stringify(manifest);
  return `{"crc32":${crc32(body)},"manifest":${body}}\n`;
}
