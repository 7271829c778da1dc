import { recurringLines } from '../site-lines/recurring-lines.ts';
import type { Collected } from './collect.ts';
import { parseFiles } from './parse-files.ts';
import type { FileTask, ProcessOptions } from './process-file.ts';
import type { IndexedFile } from './state.ts';
import type { Generation } from './write-generation.ts';

/**
 * Reads again, without the lines of their site, the documents whose record still has them, or lacks lines that do not
 * recur any more. Which lines recur depends on all documents, so one new file may concern old ones.
 */
export async function withoutSiteLines(
  collected: Collected,
  options: ProcessOptions,
): Promise<{ documents: readonly IndexedFile[]; generation: Generation | null }> {
  const documents = [...collected.documents];
  const wanted = recurringLines(documents.map(({ facts }) => facts));
  const places = documents.flatMap(({ without }, place) => (isSame(without, wanted[place]!) ? [] : [place]));
  if (places.length === 0) return { documents, generation: collected.generation };

  const tasks = places.map((place): FileTask => ({ file: documents[place]!.file, without: wanted[place]! }));
  const exchanged = new Map<number, { body: Uint8Array; work: Uint8Array }>();
  let next = 0;
  for await (const outcome of parseFiles(tasks, options)) {
    const place = places[next++]!;
    const file = documents[place]!;
    if (outcome.kind === 'record' && outcome.hash === file.hash) {
      exchanged.set(place, outcome);
      documents[place] = { ...file, without: wanted[place]! };
    } else {
      // It has changed since it was read a moment ago: what was read stays, and the next run reads it again.
      documents[place] = { ...file, mtimeMs: -1 };
    }
  }
  return { documents, generation: collected.begun().exchanged(exchanged) };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
