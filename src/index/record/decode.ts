import { ByteReader } from '../bytes/reader.ts';
import type { RecordMeta } from './meta.ts';

const HEAD = 8;

/** One half of a record in place: where it and its two sections begin and end in `bytes`. */
export interface RecordView {
  readonly bytes: Buffer;
  readonly start: number;
  /** Where the second section begins. */
  readonly second: number;
  readonly end: number;
}

/** Finds the sections of the record that begins at `start`. Throws a RangeError when they do not fit. */
export function viewRecord(bytes: Buffer, start: number): RecordView {
  const end = start + bytes.readUInt32LE(start);
  const second = start + HEAD + bytes.readUInt32LE(start + 4);
  if (second > end || end > bytes.length) throw new RangeError(`broken record at byte ${start} of ${bytes.length}`);
  return { bytes, start, second, end };
}

export function bytesOf({ bytes, start, end }: RecordView): Buffer {
  return bytes.subarray(start, end);
}

/** All records that lie one after the other in `bytes`. */
export function recordsIn(bytes: Buffer): RecordView[] {
  const views: RecordView[] = [];
  for (let at = 0; at < bytes.length; ) {
    const view = viewRecord(bytes, at);
    views.push(view);
    at = view.end;
  }
  return views;
}

export function metaOf(body: RecordView): RecordMeta {
  return JSON.parse(body.bytes.toString('utf8', body.start + HEAD, body.second)) as RecordMeta;
}

/** Where each passage of the body begins in `bytes`, ready for `readPassage`. */
export function passageOffsets(body: RecordView): number[] {
  const reader = new ByteReader(body.bytes, body.second);
  const offsets: number[] = new Array(reader.varint());
  for (let i = 0; i < offsets.length; i++) {
    const length = reader.uint32();
    offsets[i] = reader.position;
    reader.position += length;
  }
  return offsets;
}

/**
 * The document's own list of terms: UTF-8 with a line break between them, `start` inclusive to `end` exclusive. At `end`
 * the counts begin (title first, then passages).
 */
export function termBytesOf(work: RecordView): { bytes: Buffer; size: number; start: number; end: number } {
  const reader = new ByteReader(work.bytes, work.start + HEAD);
  const size = reader.varint();
  const length = reader.uint32();
  return { bytes: work.bytes, size, start: reader.position, end: reader.position + length };
}

/** What is kept of a passage's shingles, for finding copies. */
export interface PassageShingles {
  /** Hash of the whole sequence of words, 64 bits as two numbers. */
  readonly whole: readonly [low: number, high: number];
  /** How many distinct shingles the passage has. */
  readonly size: number;
  readonly sampled: Uint32Array;
}

export function shinglesOf(work: RecordView, passageCount: number): PassageShingles[] {
  const reader = new ByteReader(work.bytes, work.second);
  return Array.from({ length: passageCount }, () => {
    const whole = [reader.uint32(), reader.uint32()] as const;
    const size = reader.varint();
    const sampled = new Uint32Array(reader.varint());
    for (let i = 0; i < sampled.length; i++) sampled[i] = reader.uint32();
    return { whole, size, sampled };
  });
}
