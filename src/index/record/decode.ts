import { ByteReader } from '../bytes/reader.ts';
import type { RecordMeta } from './meta.ts';

const HEAD = 20;

/** A record in place: where its sections begin and end in `bytes`. */
export interface RecordView {
  readonly bytes: Buffer;
  /** Where the record begins, and the first byte after it. */
  readonly start: number;
  readonly end: number;
  readonly passages: number;
  readonly terms: number;
  readonly shingles: number;
}

/** Finds the sections of the record that begins at `start`. Throws a RangeError when they do not fit. */
export function viewRecord(bytes: Buffer, start: number): RecordView {
  const end = start + bytes.readUInt32LE(start);
  const passages = start + HEAD + bytes.readUInt32LE(start + 4);
  const terms = passages + bytes.readUInt32LE(start + 8);
  const shingles = terms + bytes.readUInt32LE(start + 12);
  if (shingles + bytes.readUInt32LE(start + 16) !== end || end > bytes.length) throw new RangeError('broken record');
  return { bytes, start, end, passages, terms, shingles };
}

/** All records that lie one after the other in `bytes`. */
export function* recordsIn(bytes: Buffer): Generator<RecordView> {
  for (let at = 0; at < bytes.length; ) {
    const view = viewRecord(bytes, at);
    yield view;
    at = view.end;
  }
}

export function metaOf(record: RecordView): RecordMeta {
  return JSON.parse(record.bytes.toString('utf8', record.start + HEAD, record.passages)) as RecordMeta;
}

/** Where each passage of the record begins in `bytes`, ready for `readPassage`. */
export function passageOffsets(record: RecordView): number[] {
  const reader = new ByteReader(record.bytes, record.passages);
  const offsets: number[] = new Array(reader.varint());
  for (let i = 0; i < offsets.length; i++) {
    const length = reader.uint32();
    offsets[i] = reader.position;
    reader.position += length;
  }
  return offsets;
}

/** The record's own list of terms, and a reader that stands where their counts begin (title first, then passages). */
export function termsOf(record: RecordView): { names: string[]; counts: ByteReader } {
  const counts = new ByteReader(record.bytes, record.terms);
  const size = counts.varint();
  const text = counts.text(counts.uint32());
  return { names: size === 0 ? [] : text.split('\n'), counts };
}
