import { readManifest } from '../../index/store/manifest.ts';
import type { OpenIndex } from '../../index/store/open-index.ts';
import { readState, type SkippedFile } from '../../index/store/state.ts';

/** What the index keeps beside its documents. */
export interface IndexState {
  readonly skipped: readonly Pick<SkippedFile, 'file' | 'reason'>[];
  /** Hashes of the lines of its site without which a file was indexed. */
  without(file: string): readonly number[];
}

const NOTHING: IndexState = { skipped: [], without: () => [] };

/** Reads the state of the index that is open, once for each; nothing where another one has taken its place on disk meanwhile. */
export function indexStates(folder: string): (index: OpenIndex) => IndexState {
  let known: { readonly generation: string; readonly state: IndexState } | null = null;
  return (index) => {
    if (known?.generation === index.generation) return known.state;
    const state = read(folder, index.generation);
    if (!state) return NOTHING;
    known = { generation: index.generation, state };
    return state;
  };
}

function read(folder: string, generation: string): IndexState | null {
  const manifest = readManifest(folder);
  if (!manifest.ok || manifest.value.generation !== generation) return null;
  const state = readState(folder, manifest.value);
  if (!state.ok) return null;
  const without = new Map(
    state.value.documents.flatMap((one) => (one.without.length > 0 ? [[one.file, one.without]] : [])),
  );
  return { skipped: state.value.skipped, without: (file) => without.get(file) ?? [] };
}
