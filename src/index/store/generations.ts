import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeIfThere } from './disk.ts';
import { filesOf, type Manifest } from './manifest.ts';

const OURS = /^index-\d+-[0-9a-f]{12}-/;

export function newGeneration(): string {
  return `${process.pid}-${randomBytes(6).toString('hex')}`;
}

/**
 * Removes what a replaced index or a process that died left behind. Only for who holds the lock: then nobody else is
 * writing. Files that are not ours stay.
 */
export function removeLeftovers(directory: string, current: Manifest | null): void {
  const needed = new Set(current ? filesOf(current).map((file) => file.name) : []);
  for (const name of readdirSync(directory)) {
    if (OURS.test(name) && !needed.has(name)) removeIfThere(join(directory, name));
  }
}
