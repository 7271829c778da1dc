import { assemble } from '../build/assemble.ts';
import { bytesOf, recordsIn } from '../record/decode.ts';
import { Copies } from '../search/copies.ts';
import { readChecked, type StoredFile, syncDirectory, writeSynced } from './disk.ts';
import { newGeneration } from './generations.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { PartWriter } from './part-writer.ts';
import type { IndexState } from './state.ts';
import { tablesToBytes } from './tables-bytes.ts';
import { FORMAT_VERSION, RULES_VERSION } from './version.ts';

/** What is known before the first record is written. */
export interface GenerationHead {
  readonly indexDir: string;
  readonly documentsDir: string;
  readonly settings: string;
}

/** A new index on its way to the disk. Nobody sees it before `commit` has put its manifest in place. */
export class Generation {
  readonly #head: GenerationHead;
  readonly #name = newGeneration();
  readonly #parts: PartWriter;

  constructor(head: GenerationHead) {
    this.#head = head;
    this.#parts = new PartWriter(head.indexDir, `index-${this.#name}`);
  }

  /** Records come in ascending order of their files. */
  add(record: { readonly body: Uint8Array; readonly work: Uint8Array }): void {
    this.#parts.add(record.body, record.work);
  }

  /** The same records in a new generation, some of them exchanged; by the place of the document. */
  exchanged(records: ReadonlyMap<number, { readonly body: Uint8Array; readonly work: Uint8Array }>): Generation {
    this.#parts.finish();
    const next = new Generation(this.#head);
    const { bodies, works } = this.#parts;
    let place = 0;
    for (const [part, file] of bodies.entries()) {
      const work = recordsIn(this.#read(works[part]!));
      for (const [i, body] of recordsIn(this.#read(file)).entries()) {
        next.add(records.get(place++) ?? { body: bytesOf(body), work: bytesOf(work[i]!) });
      }
    }
    return next;
  }

  #read(file: StoredFile): Buffer {
    const content = readChecked(this.#head.indexDir, file);
    if (content.ok) return content.value;
    throw new Error(content.problem.message);
  }

  commit(state: IndexState, step: (share: number) => void): Manifest {
    const { indexDir } = this.#head;
    this.#parts.finish();
    const { bodies, works } = this.#parts;
    const tables = assemble(
      {
        count: bodies.length,
        read: (part) => ({ bodies: this.#read(bodies[part]!), works: this.#read(works[part]!) }),
      },
      step,
    );
    const files = state.documents.map(({ file }) => file);
    const counts = {
      documents: files.length,
      passages: tables.passageDocument.length,
      nearDuplicateClusters: new Copies(tables.documentCluster).size,
    };
    const stored = writeSynced(indexDir, `index-${this.#name}-tables`, tablesToBytes(tables, files));
    return putInPlace(this.#head, this.#name, state, { counts, tables: stored, bodies, works });
  }
}

/** Replaces only what is known of the files: their times, and which of them were skipped. */
export function commitState(head: GenerationHead, manifest: Manifest, state: IndexState): Manifest {
  return putInPlace(head, newGeneration(), state, manifest);
}

function putInPlace(
  { indexDir, documentsDir, settings }: GenerationHead,
  generation: string,
  state: IndexState,
  { counts, tables, bodies, works }: Pick<Manifest, 'counts' | 'tables' | 'bodies' | 'works'>,
): Manifest {
  const stored = writeSynced(indexDir, `index-${generation}-state`, [Buffer.from(JSON.stringify(state))]);
  const head = { format: FORMAT_VERSION, rules: RULES_VERSION, settings, documentsDir, generation };
  const manifest: Manifest = { ...head, counts, tables, state: stored, bodies, works };
  syncDirectory(indexDir);
  writeManifest(indexDir, manifest);
  return manifest;
}
