import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Check } from '../../platforms/terminal/checks.ts';
import type { Settings } from '../settings.ts';

/** As `engines` in package.json has it. */
const OLDEST_NODE = [20, 19] as const;
/** An index needs about as much room as its documents; below this even a small one may not fit. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** Whether this version of Node, such as `20.19.0`, is new enough. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const old = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]);
  return {
    name: 'Node',
    state: old ? 'fault' : 'good',
    found: version,
    remedy: old ? `Install Node ${OLDEST_NODE.join('.')} or newer.` : null,
  };
}

/** Whether the index's folder can be written, or made if it is not there yet. */
export async function checkWritable({ index }: Settings): Promise<Check> {
  const there = await nearestThere(index);
  const writable = await access(there, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  return {
    name: 'index folder',
    state: writable ? 'good' : 'fault',
    found: writable ? `${index} can be written` : `${there} cannot be written`,
    remedy: writable ? null : 'Give yourself the right to write there, or set IBID_INDEX to another folder.',
  };
}

export async function checkRoom({ index }: Settings): Promise<Check> {
  const { bavail, bsize } = await statfs(await nearestThere(index));
  const free = bavail * bsize;
  const enough = free >= LEAST_FREE_BYTES;
  return {
    name: 'disk',
    state: enough ? 'good' : 'warning',
    found: `${Math.floor(free / 1024 / 1024)} MB free for the index`,
    remedy: enough ? null : 'Free some space, or set IBID_INDEX to a folder on another disk.',
  };
}

async function nearestThere(folder: string): Promise<string> {
  for (let at = folder; ; at = dirname(at)) {
    const there = await access(at).then(
      () => true,
      () => false,
    );
    if (there || at === dirname(at)) return at;
  }
}
