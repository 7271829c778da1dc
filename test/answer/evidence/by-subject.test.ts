import { describe, expect, test } from 'vitest';
import { tellsOfAnotherCountry } from '../../../src/answer/evidence/by-subject.ts';
import { respond } from '../../../src/answer/respond.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, reading, textsOf } from '../small-documents.ts';

describe('whether a sentence tells of another country what is asked of one', () => {
  const asked = 'When did Norway ban the guild?';
  test.each([
    [true, asked, 'Sweden banned the guild in May 1998.'],
    [true, asked, 'In Stockholm the government banned the guild in May 1998.'],
    [false, asked, 'Norway banned the guild in May 1998.'],
    [false, asked, 'Oslo banned the guild in May 1998, after Sweden.'],
    [false, asked, 'The parliament banned the guild in May 1998, and Sweden followed.'],
    [false, asked, 'Sweden and Norway banned the guild in May 1998.'],
    // What is a country's own in the question is another's in the sentence.
    [true, 'Who led the Norwegian delegation?', 'The Swedish delegation was led by Tove Berg.'],
    [true, 'When did Norway withdraw?', 'The base was closed after the withdrawal of Swedish troops in 1998.'],
    [
      false,
      'Who led the Norwegian delegation?',
      'The Norwegian delegation was led by Tove Berg, the Swedish one by nobody.',
    ],
    [false, 'When did Norway withdraw?', 'Norway left the base after the withdrawal of Swedish troops in 1998.'],
    [false, 'Who led the Norwegian delegation?', 'The delegation was led by Tove Berg.'],
    [false, 'When did the town ban the guild?', 'Sweden banned the guild in May 1998.'],
  ])('%s: %s %s', (expected, question, sentence) => {
    const { question: understood, candidates } = reading(question, sentence);
    expect(tellsOfAnotherCountry(understood, candidates[0]!)).toBe(expected);
  });
});

test('it comes after what tells of the country asked for, and is no answer where nothing else does', async () => {
  const other = documentFrom('other.txt', 'Sweden took the guild off its list of banned clubs in June 2024.');
  const own = documentFrom('own.txt', 'The guild was removed from the Norwegian list of banned clubs in April 2025.');
  const ask = (documents: readonly (typeof own)[]) =>
    respond('When did Norway take the guild off its list?', indexDocuments(documents), textsOf(documents));
  expect((await ask([other, own])).citations[0]?.file).toBe('own.txt');
  expect((await ask([other])).status).toBe('unanswered');
});
