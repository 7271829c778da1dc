import { RELATIONS } from '../../src/answer/lexicon/word-data/relations.ts';
import type { TermVectors } from './word-vectors.ts';
import type { Relation } from './wordnet.ts';

/**
 * The form that src/answer/lexicon/word-data reads. Little-endian: u32 number of terms, of dimensions, of relations, of
 * bytes of the terms; then for each term u32 where its relations begin (and one more: where the last ones end); for each
 * relation u16 the other term; for each relation u8 its kind; the vectors, i8; the terms in UTF-8, a line each.
 */
export function wordDataBytes({ terms, dimensions, values }: TermVectors, relations: readonly Relation[]): Buffer {
  const text = Buffer.from(terms.join('\n'));
  const begins = new Uint32Array(terms.length + 1);
  for (const { from } of relations) begins[from + 1]!++;
  for (let i = 0; i < terms.length; i++) begins[i + 1]! += begins[i]!;
  return Buffer.concat([
    bytesOf(Uint32Array.of(terms.length, dimensions, relations.length, text.length)),
    bytesOf(begins),
    bytesOf(Uint16Array.from(relations, ({ to }) => to)),
    bytesOf(Uint8Array.from(relations, ({ relation }) => RELATIONS.indexOf(relation))),
    bytesOf(values),
    text,
  ]);
}

const bytesOf = (array: Uint32Array | Uint16Array | Uint8Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);
