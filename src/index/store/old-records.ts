import { bytesOf, type RecordView, recordsIn } from '../record/decode.ts';
import { readChecked, type StoredFile } from './disk.ts';
import type { OldIndex } from './old-index.ts';
import { recordKey } from './state.ts';

interface Place {
  readonly body: RecordView;
  readonly work: RecordView;
}

/** The records of the last index, by `recordKey`. */
export class OldRecords {
  readonly #places = new Map<string, Place>();

  get(key: string): { body: Uint8Array; work: Uint8Array } | null {
    const place = this.#places.get(key);
    return place ? { body: bytesOf(place.body), work: bytesOf(place.work) } : null;
  }

  /** Reads all records of an index that was found to be whole. */
  static read(directory: string, { manifest, state }: OldIndex): OldRecords {
    const records = new OldRecords();
    let number = 0;
    for (let part = 0; part < manifest.bodies.length; part++) {
      const works = recordsIn(readOrThrow(directory, manifest.works[part]!));
      for (const [i, body] of recordsIn(readOrThrow(directory, manifest.bodies[part]!)).entries()) {
        const { file, hash } = state.documents[number++]!;
        records.#places.set(recordKey(file, hash), { body, work: works[i]! });
      }
    }
    return records;
  }
}

function readOrThrow(directory: string, file: StoredFile): Buffer {
  const content = readChecked(directory, file);
  if (content.ok) return content.value;
  throw new Error(content.problem.message);
}
