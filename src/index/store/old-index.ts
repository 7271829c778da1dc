import { checkFile } from './disk.ts';
import { filesOf, type Manifest, readManifest } from './manifest.ts';
import type { StoreProblem } from './problems.ts';
import { type IndexState, readState } from './state.ts';

/** The index that an update starts from. */
export interface OldIndex {
  readonly manifest: Manifest;
  readonly state: IndexState;
}

/** The index of the folder if all of it can be used again; otherwise null, after a line that says why not. */
export function readOldIndex(directory: string, settings: string, log: (line: string) => void): OldIndex | null {
  const again = (problem: StoreProblem | { message: string }) => {
    log(`${problem.message}; building the index again`);
    return null;
  };
  const manifest = readManifest(directory);
  if (!manifest.ok) return manifest.problem.code === 'index-missing' ? null : again(manifest.problem);
  if (manifest.value.settings !== settings) {
    return again({ message: `the index in ${directory} was made with other settings` });
  }
  for (const file of filesOf(manifest.value)) {
    const problem = checkFile(directory, file);
    if (problem) return again(problem);
  }
  const state = readState(directory, manifest.value);
  return state.ok ? { manifest: manifest.value, state: state.value } : again(state.problem);
}
