import type { Passage } from '../../corpus/document.ts';
import type { Span } from '../../corpus/span.ts';
import type { ByteReader } from '../bytes/reader.ts';
import type { ByteWriter } from '../bytes/writer.ts';

/** What is kept of a passage: the passage itself with its text. */
export interface StoredPassage extends Span {
  /** Place of the heading in the record's list of headings, or null. */
  readonly heading: number | null;
  readonly sentences: readonly Span[];
  readonly text: string;
}

const UTF8 = 0;
const UTF16 = 1;

/** Writes a passage; `heading` is its place in the record's list of headings, or null. */
export function writePassage(writer: ByteWriter, passage: Passage, heading: number | null, text: string): void {
  writer.varint(passage.start);
  writer.varint(passage.end - passage.start);
  writer.varint(heading === null ? 0 : heading + 1);
  writer.varint(passage.sentences.length);
  let at = passage.start;
  for (const sentence of passage.sentences) {
    writer.varint(sentence.start - at);
    writer.varint(sentence.end - sentence.start);
    at = sentence.end;
  }
  // UTF-8 cannot hold half a surrogate pair, which a damaged file may contain.
  const encoding = isWellFormed(text) ? UTF8 : UTF16;
  writer.byte(encoding);
  const at4 = writer.length;
  writer.uint32(0);
  writer.patchUint32(at4, encoding === UTF8 ? writer.text(text) : writer.utf16(text));
}

/** Reads the passage that stands at the reader's position. */
export function readPassage(reader: ByteReader): StoredPassage {
  const start = reader.varint();
  const end = start + reader.varint();
  const heading = reader.varint();
  const sentences: Span[] = new Array(reader.varint());
  let at = start;
  for (let i = 0; i < sentences.length; i++) {
    const from = at + reader.varint();
    at = from + reader.varint();
    sentences[i] = { start: from, end: at };
  }
  const encoding = reader.byte();
  const length = reader.uint32();
  const text = encoding === UTF8 ? reader.text(length) : reader.utf16(length);
  return { start, end, heading: heading === 0 ? null : heading - 1, sentences, text };
}

function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}
