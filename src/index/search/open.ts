import type { IndexTables } from '../build/image.ts';
import { ByteReader } from '../bytes/reader.ts';
import { metaOf, viewRecord } from '../record/decode.ts';
import { readPassage } from '../record/passage-bytes.ts';
import type { IndexedDocument, IndexedPassage, SearchIndex } from '../search-index.ts';
import { atOnce, type Steps } from '../steps.ts';
import { Copies } from './copies.ts';
import { FlexField } from './field.ts';
import { Ranking } from './ranking.ts';

/** Documents between two pauses. */
const STEP = 500;

/**
 * An index over tables and records that lie in memory.
 *
 * @param files the file of each document
 * @param bodies the bodies of the records, by part
 */
export function searchIndexOver(tables: IndexTables, files: readonly string[], bodies: readonly Buffer[]): SearchIndex {
  return atOnce(searchIndexInSteps(tables, files, bodies));
}

/** The same, with a pause after every few hundred documents. */
export function* searchIndexInSteps(
  tables: IndexTables,
  files: readonly string[],
  bodies: readonly Buffer[],
): Steps<SearchIndex> {
  const headings: (readonly string[])[] = [];
  const documents: IndexedDocument[] = [];
  for (const [id, part] of tables.documentPart.entries()) {
    const { headings: own, ...meta } = metaOf(viewRecord(bodies[part]!, tables.documentOffset[id]!));
    headings.push(own);
    documents.push({
      ...meta,
      id,
      file: files[id]!,
      cluster: tables.documentCluster[id]!,
      firstPassage: tables.firstPassage[id]!,
      endPassage: tables.firstPassage[id + 1]!,
    });
    if (id % STEP === STEP - 1) yield;
  }
  const passages = new FlexField(tables.dictionary, tables.passagePostings);
  const whole = new FlexField(tables.dictionary, tables.documentPostings);
  const ranking = new Ranking(passages, whole, tables.passageDocument, documents.length);
  const copies = new Copies(tables.passageCluster);
  const passageCount = tables.passageDocument.length;

  return {
    documents,
    passageCount,
    documentFrequency: (term) => passages.frequency(term),
    passage(id): IndexedPassage {
      const document = tables.passageDocument[id];
      if (document === undefined) throw new RangeError(`passage ${id} of ${passageCount}`);
      const reader = new ByteReader(bodies[tables.documentPart[document]!]!, tables.passageOffset[id]);
      const stored = readPassage(reader);
      const heading = stored.heading === null ? null : (headings[document]?.[stored.heading] ?? null);
      return { ...stored, id, document, heading, cluster: tables.passageCluster[id]! };
    },
    search: (query, limit, allow, aim) => ranking.search(query, limit, allow, aim),
    copiesOf: (passage) => copies.of(passage),
  };
}
