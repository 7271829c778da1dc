import { describe, expect, test } from 'vitest';
import { tellsOfUndoing } from '../../../src/answer/evidence/by-deed.ts';
import { respond } from '../../../src/answer/respond.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, reading, textsOf } from '../small-documents.ts';

describe('whether a sentence tells how the deed was undone', () => {
  test.each([
    [true, 'When did the court ban the guild?', 'The court lifted its ban on the guild in May 1998.'],
    [true, 'When did the court ban the guild?', 'In May 1998 the ban on the guild was lifted by the court.'],
    [
      true,
      'When did Norland sanction the ferry company?',
      'Norland dropped the last sanctions on the company in June.',
    ],
    [false, 'When did the court ban the guild?', 'The court banned the guild in May 1998.'],
    [false, 'When did the court ban the guild?', 'The court, which lifted the curfew, banned the guild in May 1998.'],
    [false, 'When did the court lift its ban on the guild?', 'The court lifted its ban on the guild in May 1998.'],
    [false, 'When did the ban on the guild end?', 'The court lifted its ban on the guild in May 1998.'],
  ])('%s: %s %s', (expected, question, sentence) => {
    const { question: understood, candidates } = reading(question, sentence);
    expect(tellsOfUndoing(understood, candidates[0]!)).toBe(expected);
  });
});

test('it comes after the deed itself, and is no answer alone', async () => {
  const undone = documentFrom('undone.txt', 'On 4 May 2021 the high court lifted its ban on the guild of weavers.');
  const done = documentFrom(
    'done.txt',
    'The guild of weavers was banned on 9 June 1998, and the high court upheld it.',
  );
  const ask = (documents: readonly (typeof done)[]) =>
    respond('When did the high court ban the guild of weavers?', indexDocuments(documents), textsOf(documents));
  expect((await ask([undone, done])).citations[0]?.file).toBe('done.txt');
  expect((await ask([undone])).status).toBe('unanswered');
});
