import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Matcher } from '../../../src/answer/evidence/matcher.ts';
import { readPassage } from '../../../src/answer/evidence/read-passage.ts';
import { understand } from '../../../src/answer/question/question.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom } from '../small-documents.ts';

test('the words of each sentence, counted from its beginning, and the same object when asked for again', () => {
  const index = indexDocuments([documentFrom('a.txt', 'The ferry sank. Nobody was on board of it that night.')]);
  const read = readPassage(index, 0);
  expect(read.sentences.map(({ text }) => text)).toEqual(['The ferry sank.', 'Nobody was on board of it that night.']);
  for (const { text, tokens } of read.sentences)
    for (const { start, end, word } of tokens) expect(text.slice(start, end).toLowerCase()).toBe(word);
  expect(readPassage(index, 0)).toBe(read);
  expect(readPassage(indexDocuments([documentFrom('a.txt', 'Another text.')]), 0)).not.toBe(read);
});

test('no passage that has a concept is left out unread', () => {
  const words = [
    'ferry',
    'ferries',
    'city',
    'cities',
    'US',
    'U.S.',
    'Washington',
    'colour',
    'color',
    'centre',
    'Zürich',
    '1998',
    'sank',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1 }),
      fc.array(fc.constantFrom(...words, 'the', 'of')),
      (asked, told) => {
        const matcher = new Matcher(understand(`When did ${asked.join(' ')} sink?`).concepts);
        const { strength } = matcher.match(tokenise(told.join(' ')));
        const has = [...strength.keys()].filter((c) => strength[c]! > 0);
        for (const c of has) expect(matcher.mayHave(told.join(' ').toLowerCase(), [c])).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
  expect(new Matcher(understand('When did the ferry sink?').concepts).mayHave('a windmill stood there', [0])).toBe(
    false,
  );
});
