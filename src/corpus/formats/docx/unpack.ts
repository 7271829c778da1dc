import type { JSZipObject } from 'jszip';
import { failure, type Problem, type Result, success } from '../../problem.ts';
import { nestsTooDeep } from './xml-nesting.ts';

/** Pictures, fonts and embedded files are never inflated. */
const isMedia = (name: string): boolean => /^word\/(?:media|embeddings|fonts)\//i.test(name);

/** Real documents have a few dozen parts. */
const mostParts = 5_000;

/**
 * The XML parts of a DOCX file by name. They are inflated bit by bit and given up as soon as they are larger than the
 * limit, whatever sizes the archive states: so a zip bomb costs no more than the limit. Throws on a broken archive.
 */
export async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(bytes);
  const entries = Object.values(zip.files).filter((entry) => !entry.dir && !isMedia(entry.name));
  if (entries.length > mostParts) return failure(tooLarge(`more than ${mostParts} parts`));
  const parts = new Map<string, Uint8Array>();
  let left = maxBytes;
  for (const entry of entries) {
    const part = await inflate(entry, left);
    if (part === null) return failure(tooLarge(`more than ${maxBytes} bytes of XML`));
    if (nestsTooDeep(part)) return failure(tooLarge('elements nested deeper than any program writes them'));
    left -= part.length;
    parts.set(entry.name, part);
  }
  return success(parts);
}

/** What JSZip gives for an entry's stream; its own types leave it out. */
interface EntryStream {
  on(event: 'data', callback: (chunk: Uint8Array) => void): EntryStream;
  on(event: 'error', callback: (error: Error) => void): EntryStream;
  on(event: 'end', callback: () => void): EntryStream;
  resume(): EntryStream;
  pause(): EntryStream;
}

/** Null when it would be larger than the limit. */
function inflate(entry: JSZipObject, maxBytes: number): Promise<Uint8Array | null> {
  const { internalStream } = entry as unknown as { internalStream: (type: 'uint8array') => EntryStream };
  const stream = internalStream.call(entry, 'uint8array');
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    stream
      .on('data', (chunk) => {
        length += chunk.length;
        if (length > maxBytes) {
          stream.pause();
          resolve(null);
        } else chunks.push(chunk);
      })
      .on('error', reject)
      .on('end', () => resolve(Buffer.concat(chunks)))
      .resume();
  });
}

const tooLarge = (found: string): Problem => ({
  code: 'docx-too-large',
  message: `The document has ${found}, expected a document that people write. Save it anew, raise the limit or leave it out.`,
});
