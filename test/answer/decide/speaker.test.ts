import { expect, test } from 'vitest';
import { isSaidByAnother, saysWhatIsAsked } from '../../../src/answer/decide/speaker.ts';
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
  [true, 'What did Lund say about the ferry?', '“The ferry is lost,” said Per Berg, a pilot.'],
  [true, 'What did Lund say about the ferry?', 'On Monday Berg said that the ferry was lost.'],
  [false, 'What did Lund say about the ferry?', '“The ferry is lost,” he said. She said nothing of the quay.'],
  [false, 'What did Lund say about the ferry?', 'Lund praised the new ferry.'],
  [false, 'What did the mayor say about Lund?', 'The mayor said that the ferry was the choice of Anna Lund.'],
  [false, 'When did Lund sell the ferry?', 'The mayor said in May that Lund had sold the ferry.'],
])('%s: %s %s', (expected, question, sentence) => {
  const { question: understood, candidates } = reading(question, sentence);
  expect(isSaidByAnother(understood, candidates[0]!)).toBe(expected);
});

test.each([
  [true, 'What did Lund say about the ferry?', 'Anna Lund has argued that the ferry is too small.'],
  [true, 'What did Lund say about the ferry?', '“The ferry will sail again,” said Anna Lund.'],
  [true, 'What did Anna Lund say about the ferry?', 'Lund has argued that the ferry is too small.'],
  [false, 'What did Lund say about the ferry?', 'Anna Lund has argued that the port is too small.'],
  [false, 'What did Anna Lund say about the ferry?', 'Anna Berg has argued that the ferry is too small.'],
  [false, 'What did Lund say about the ferry?', 'Lund praised the new ferry.'],
  [false, 'What did Lund say about the ferry?', 'Berg said on Monday that the ferry was the choice of Anna Lund.'],
  [false, 'What did Lund say?', 'Anna Lund has argued that the ferry is too small.'],
  [false, 'When did Lund speak of the ferry?', 'Anna Lund has argued that the ferry is too small.'],
])('says what is asked, %s: %s %s', (expected, question, sentence) => {
  const { question: understood, candidates } = reading(question, sentence);
  expect(saysWhatIsAsked(understood, candidates[0]!)).toBe(expected);
});
