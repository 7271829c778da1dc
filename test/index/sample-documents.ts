import fc from 'fast-check';
import type { Document } from '../../src/corpus/document.ts';
import { passagesOf } from '../../src/corpus/split/passages.ts';

/** A document whose text is the given paragraphs, for tests of the index alone. */
export function sampleDocument(file: string, paragraphs: readonly string[], title: string | null = null): Document {
  const text = paragraphs.join('\n\n');
  return {
    file,
    format: 'text',
    encoding: 'utf-8',
    text,
    pageStarts: [],
    title: title === null ? null : { value: title, span: null, where: 'test' },
    site: null,
    byline: null,
    published: { value: '2024-05-06', span: null, where: 'test' },
    saved: null,
    language: 'en',
    notes: [],
    removed: [],
    passages: passagesOf(text, [{ start: 0, end: text.length }]),
  };
}

const WORDS = `harbour council vote bridge storm minister river budget the of and was school engine 42 1,200 fishing
  island ferry strike teacher election rain ship crew night repair signal valley grain mill owner tax letter`.split(
  /\s+/,
);

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 })
  .map((words) => `${words[0]?.slice(0, 1).toUpperCase()}${words.join(' ').slice(1)}.`);

const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));

/** A few documents over a small vocabulary, in any order of files. */
export const someDocuments: fc.Arbitrary<Document[]> = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      fc.option(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))),
    )
    .map(([number, paragraphs, title]) => sampleDocument(`f${number}.txt`, paragraphs, title)),
  { minLength: 1, maxLength: 12, selector: (document) => document.file },
);

/** Weighted terms of the same vocabulary, known and unknown ones. */
export const someQuery = fc.uniqueArray(
  fc.record({
    term: fc.constantFrom('harbor', 'council', 'storm', 'river', 'the', '42', 'unheard'),
    weight: fc.constantFrom(1, 0.5),
  }),
  { minLength: 1, maxLength: 5, selector: (term) => term.term },
);
