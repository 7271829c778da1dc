import { declaredEncoding } from '../../corpus/formats/html/declared-encoding.ts';
import type { Format } from '../../corpus/source.ts';

/** What a reader of files tries by itself. */
const TRIED: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii', 'iso-8859-1', 'windows-1252']);

/**
 * The bytes as they came, unless only the host said in which encoding they are: a file on the disk has no host any more.
 * Then a page says it in its first line, and a text is written as UTF-8.
 */
export function legible(bytes: Uint8Array, format: Format, charset: string | null): Uint8Array {
  if (charset === null || TRIED.has(charset) || !(format === 'html' || format === 'text' || format === 'markdown'))
    return bytes;
  const decoder = decoderOf(charset);
  if (decoder === null || isUtf8(bytes)) return bytes;
  if (format !== 'html') return new TextEncoder().encode(decoder.decode(bytes));
  if (declaredEncoding(bytes) !== null) return bytes;
  return Buffer.concat([new TextEncoder().encode(`<meta charset="${decoder.encoding}">\n`), bytes]);
}

function decoderOf(charset: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(charset);
  } catch {
    return null; // A name that nobody knows tells nothing.
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
