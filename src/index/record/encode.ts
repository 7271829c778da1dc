import type { Document } from '../../corpus/document.ts';
import { ByteWriter } from '../bytes/writer.ts';
import type { RecordMeta } from './meta.ts';
import { writePassage } from './passage-bytes.ts';
import { isSampled, sequenceHash, shingleHashes, wordHash } from './shingles.ts';
import { LocalTerms, type TermCounts } from './term-counts.ts';

const writer = new ByteWriter();

/** A document as the index keeps it. Both parts depend on nothing but the document, so that an unchanged file's are used again. */
export interface EncodedRecord {
  /** What showing needs: length, length of the meta (uint32 each), meta (JSON), passages. */
  readonly body: Buffer;
  /** What building needs: length, length of the terms (uint32 each), terms, shingles. */
  readonly work: Buffer;
}

/** @param hash SHA-256 of the file's bytes, in hexadecimal */
export function encodeRecord(document: Document, hash: string): EncodedRecord {
  const local = new LocalTerms();
  const title = local.count(local.sequence(document.title?.value ?? ''));
  const headings = [...new Set(document.passages.map((passage) => passage.heading).filter((h) => h !== null))];
  const headingTerms = new Map(headings.map((heading) => [heading, local.sequence(heading)]));
  const sequences = document.passages.map((passage) => local.sequence(document.text.slice(passage.start, passage.end)));
  const counts = document.passages.map((passage, i) => {
    const heading = passage.heading === null ? undefined : headingTerms.get(passage.heading);
    return local.count(heading ? [...(sequences[i] ?? []), ...heading] : (sequences[i] ?? []));
  });
  return {
    body: twoSections(
      () => writer.text(JSON.stringify(metaOf(document, hash, headings))),
      () => writePassages(document, headings),
    ),
    work: twoSections(
      () => writeTerms(local.names, title, counts),
      () => writeShingles(local.names, sequences),
    ),
  };
}

function twoSections(first: () => void, second: () => void): Buffer {
  writer.clear();
  writer.uint32(0);
  writer.uint32(0);
  first();
  writer.patchUint32(4, writer.length - 8);
  second();
  writer.patchUint32(0, writer.length);
  return writer.copy();
}

function metaOf(document: Document, hash: string, headings: readonly string[]): RecordMeta {
  const { format, title, site, byline, published, saved, language, notes, pageStarts } = document;
  return { format, title, site, byline, published, saved, language, notes, pageStarts, hash, headings };
}

function writePassages(document: Document, headings: readonly string[]): void {
  const numbers = new Map(headings.map((heading, i) => [heading, i]));
  writer.varint(document.passages.length);
  for (const passage of document.passages) {
    const heading = passage.heading === null ? null : (numbers.get(passage.heading) ?? null);
    const at = writer.length;
    writer.uint32(0);
    writePassage(writer, passage, heading, document.text.slice(passage.start, passage.end));
    writer.patchUint32(at, writer.length - at - 4);
  }
}

function writeTerms(names: readonly string[], title: TermCounts, passages: readonly TermCounts[]): void {
  writer.varint(names.length);
  const at = writer.length;
  writer.uint32(0);
  writer.patchUint32(at, writer.text(names.join('\n')));
  for (const counts of [title, ...passages]) {
    writer.varint(counts.length);
    writer.varint(counts.terms.length);
    counts.terms.forEach((term, i) => {
      writer.varint(term);
      writer.varint(counts.counts[i] ?? 0);
    });
  }
}

function writeShingles(names: readonly string[], sequences: readonly (readonly number[])[]): void {
  const hashes = names.map(wordHash);
  for (const sequence of sequences) {
    const words = sequence.map((term) => hashes[term] ?? 0);
    const shingles = shingleHashes(words);
    const [low, high] = sequenceHash(words);
    writer.uint32(low);
    writer.uint32(high);
    writer.varint(shingles.size);
    const sampled = [...shingles].filter(isSampled);
    writer.varint(sampled.length);
    for (const hash of sampled) writer.uint32(hash);
  }
}
