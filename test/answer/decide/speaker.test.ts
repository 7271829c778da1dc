import { expect, test } from 'vitest';
import { isSaidByAnother } from '../../../src/answer/decide/speaker.ts';
import { reading } from '../small-documents.ts';

test.each([
  [true, 'What did Lund say about the ferry?', 'The mayor told reporters that the council would follow Anna Lund.'],
  [true, 'What did Lund say about the ferry?', 'Berg said on Monday that the ferry was the choice of Anna Lund.'],
  [
    false,
    'What did Lund say about the ferry?',
    'Lund, who has led the port for years, said the ferry would sail again.',
  ],
  [false, 'What did Lund say about the ferry?', '“The ferry will sail again,” said Anna Lund.'],
  [false, 'What did Lund say about the ferry?', 'Lund praised the new ferry.'],
  [false, 'What did the mayor say about Lund?', 'The mayor said that the ferry was the choice of Anna Lund.'],
  [false, 'When did Lund sell the ferry?', 'The mayor said in May that Lund had sold the ferry.'],
])('%s: %s %s', (expected, question, sentence) => {
  const { question: understood, candidates } = reading(question, sentence);
  expect(isSaidByAnother(understood, candidates[0]!)).toBe(expected);
});
