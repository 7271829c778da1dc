import type { IndexTables } from '../build/image.ts';

/** The tables as they lie in one file: a header in JSON, then each array, each on a multiple of eight bytes. */
interface Section {
  readonly name: string;
  readonly type: 'Uint32' | 'Uint8';
  readonly bytes: number;
}

type Arrays = Record<string, Uint32Array | Uint8Array>;

const NAMES = [
  'documentPart',
  'documentOffset',
  'firstPassage',
  'documentCluster',
  'passageDocument',
  'passageOffset',
  'passageCluster',
] as const;
const POSTINGS = ['passagePostings', 'documentPostings'] as const;

/** @param files the file of each document */
export function tablesToBytes(tables: IndexTables, files: readonly string[]): Uint8Array[] {
  const arrays: Arrays = { files: Buffer.from(JSON.stringify(files)) };
  for (const name of NAMES) arrays[name] = tables[name];
  for (const [name, array] of Object.entries(tables.dictionary)) arrays[`dictionary.${name}`] = array;
  for (const field of POSTINGS) {
    for (const [name, array] of Object.entries(tables[field])) arrays[`${field}.${name}`] = array;
  }
  const sections = Object.entries(arrays).map(([name, array]): Section => {
    return { name, type: array instanceof Uint32Array ? 'Uint32' : 'Uint8', bytes: array.byteLength };
  });
  const header = Buffer.from(JSON.stringify(sections));
  const size = Buffer.alloc(8);
  size.writeUInt32LE(header.length);
  const pieces: Uint8Array[] = [size, header, padding(header.length)];
  for (const array of Object.values(arrays)) {
    pieces.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), padding(array.byteLength));
  }
  return pieces;
}

/** Views on the bytes, without a copy. @param content must begin at the beginning of its ArrayBuffer */
export function tablesFromBytes(content: Buffer): { tables: IndexTables; files: string[] } {
  const headerLength = content.readUInt32LE(0);
  const sections = JSON.parse(content.toString('utf8', 8, 8 + headerLength)) as Section[];
  const arrays: Arrays = {};
  let at = 8 + padded(headerLength);
  for (const { name, type, bytes } of sections) {
    const from = content.byteOffset + at;
    arrays[name] =
      type === 'Uint32'
        ? new Uint32Array(content.buffer, from, bytes / 4)
        : new Uint8Array(content.buffer, from, bytes);
    at += padded(bytes);
  }
  const uint32 = (name: string) => arrays[name] as Uint32Array;
  const postings = (field: string) => ({
    starts: uint32(`${field}.starts`),
    ids: uint32(`${field}.ids`),
    groupStarts: uint32(`${field}.groupStarts`),
    groups: arrays[`${field}.groups`] as Uint8Array,
  });
  const tables: IndexTables = {
    dictionary: {
      text: arrays['dictionary.text'] as Uint8Array,
      starts: uint32('dictionary.starts'),
      slots: uint32('dictionary.slots'),
    },
    passagePostings: postings('passagePostings'),
    documentPostings: postings('documentPostings'),
    documentPart: uint32('documentPart'),
    documentOffset: uint32('documentOffset'),
    firstPassage: uint32('firstPassage'),
    documentCluster: uint32('documentCluster'),
    passageDocument: uint32('passageDocument'),
    passageOffset: uint32('passageOffset'),
    passageCluster: uint32('passageCluster'),
  };
  return { tables, files: JSON.parse(Buffer.from(arrays['files']!).toString('utf8')) as string[] };
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function padding(bytes: number): Uint8Array {
  return new Uint8Array(padded(bytes) - bytes);
}
