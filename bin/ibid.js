#!/usr/bin/env node
// Starts Ibid: from dist where it was built from these sources, and through tsx where the sources are newer. The
// compiled program starts in half the time; nobody who edits a source has to think of building.
import { existsSync, readdirSync, statSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const sources = new URL('src/', root);
const folders = [sources, new URL('commands/', root)];
const compiled = new URL('dist/src/app/ibid.js', root);

if (isCurrent()) await import(compiled.href);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('app/ibid.ts', sources).href);
}

/** Whether there is a compiled program, and no source is newer. An installed package has no sources. */
function isCurrent() {
  const built = statSync(compiled, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return false;
  if (!existsSync(sources)) return true;
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .every((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs <= built);
}
