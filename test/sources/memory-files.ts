import { numbered } from '../../src/corpus/folder/safe-name.ts';
import { failure, type Problem, success } from '../../src/corpus/problem.ts';
import { sha256 } from '../../src/sources/save/origin.ts';
import type { SourceFiles } from '../../src/sources/save/source-files.ts';
import type { Source, SourceStore } from '../../src/sources/state.ts';

/** A documents folder in memory. While `broken` is a problem, nothing can be written. */
export class MemoryFiles implements SourceFiles {
  readonly files = new Map<string, Uint8Array>();
  readonly notes = new Map<string, string>();
  broken: Problem | null = null;

  async create(folder: string, name: string, bytes: Uint8Array) {
    if (this.broken) return failure(this.broken);
    for (let number = 1; ; number++) {
      const file = `${folder}/${numbered(name, number)}`;
      const there = this.files.get(file);
      if (there && sha256(there) !== sha256(bytes)) continue;
      this.files.set(file, bytes);
      return success(file);
    }
  }
  async replace(file: string, bytes: Uint8Array) {
    if (this.broken) return failure(this.broken);
    this.files.set(file, bytes);
    return success(null);
  }
  async hash(file: string) {
    const there = this.files.get(file);
    return there ? sha256(there) : null;
  }
  async remove(file: string) {
    this.files.delete(file);
  }
  async readNote(folder: string, key: string) {
    return this.notes.get(`${folder}/${key}`) ?? null;
  }
  async writeNote(folder: string, key: string, text: string) {
    if (this.broken) return failure(this.broken);
    this.notes.set(`${folder}/${key}`, text);
    return success(null);
  }

  names(): string[] {
    return [...this.files.keys()].sort();
  }
  text(file: string): string {
    return Buffer.from(this.files.get(file) ?? []).toString();
  }
}

/** A list of sources in memory, each value as it comes back from JSON. */
export function memoryStore(...sources: Source[]): SourceStore & { readonly sources: Map<string, Source> } {
  const kept = new Map(sources.map((source) => [source.id, source]));
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  return {
    sources: kept,
    list: async () => [...kept.values()].map(copy),
    save: async (source) => void kept.set(source.id, copy(source)),
    claim: async (id, nextAt, now, claimedUntil) => {
      const source = kept.get(id);
      if (!source || source.progress.nextAt !== nextAt || (source.progress.claimedUntil ?? now) > now) return null;
      const claimed = { ...source, progress: { ...source.progress, claimedUntil } };
      kept.set(id, claimed);
      return copy(claimed);
    },
    note: async (id, progress, title) => {
      const there = kept.get(id);
      if (there) kept.set(id, copy({ ...there, progress, title }));
    },
    remove: async (id) => void kept.delete(id),
  };
}
