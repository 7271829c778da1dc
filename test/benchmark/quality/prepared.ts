import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ibid, PROJECT, run } from '../processes.ts';

/** Where documents and indexes are kept from run to run. */
export interface Cache {
  readonly folder: string;
  /** Whether indexes that older sources made are removed: yes for the project's own folder, no for one that others may share. */
  readonly isOwn: boolean;
}

/** A folder of documents with its index, both ready. */
export interface Prepared {
  readonly documents: string;
  readonly index: string;
}

/**
 * The documents of a set and their index, from the cache where they are there already. Documents are known by the digest
 * of the data, an index also by that of the sources that made it, so that an old index is never measured.
 *
 * @param make writes the documents into an empty folder that is not there yet
 */
export async function prepared(
  name: string,
  data: string,
  cache: Cache,
  make: (folder: string) => Promise<unknown>,
): Promise<Prepared> {
  const documents = await kept(cache, `documents-${name}`, data.slice(0, 12), make);
  const index = await kept(cache, `index-${name}`, `${data.slice(0, 12)}-${sourcesDigest().slice(0, 12)}`, (folder) =>
    ibid(['index', '--documents', documents, '--index', folder, '--json'], `${folder}.json`),
  );
  return { documents, index };
}

async function kept(cache: Cache, name: string, key: string, make: (folder: string) => Promise<unknown>) {
  const folder = join(cache.folder, `${name}-${key}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache.folder, { recursive: true });
  // A run that is killed leaves a part behind, never half of a folder under the right name.
  const part = `${folder}.part-${process.pid}`;
  try {
    await make(part);
    if (!existsSync(folder)) renameSync(part, folder);
  } finally {
    for (const left of [part, `${part}.json`]) rmSync(left, { recursive: true, force: true });
  }
  if (cache.isOwn) removeOthers(cache.folder, name, folder);
  return folder;
}

function removeOthers(cache: string, name: string, folder: string): void {
  for (const other of readdirSync(cache)) {
    const path = join(cache, other);
    const key = other.startsWith(`${name}-`) ? other.slice(name.length + 1) : '';
    if (path !== folder && /^[0-9a-f]{12}(?:-[0-9a-f]{12})?$/.test(key)) rmSync(path, { recursive: true, force: true });
  }
}

/** A folder of documents out of a corpus, made by the tool that lies with the data. */
export const materialised = (shared: string, corpus: string) => (folder: string) =>
  run([join(shared, 'tools/materialise.mjs'), join(shared, corpus), folder], null);

/** Documents that are there already. */
export const copied = (from: string) => (folder: string) => Promise.resolve(cpSync(from, folder, { recursive: true }));

let known: string | null = null;

/** SHA-256 of the sources that read documents and make the index. */
function sourcesDigest(): string {
  if (known !== null) return known;
  const hash = createHash('sha256');
  for (const folder of ['src/corpus', 'src/index'])
    for (const file of readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(PROJECT, folder, file)));
  known = hash.digest('hex');
  return known;
}
