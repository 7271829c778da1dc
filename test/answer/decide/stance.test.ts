import { describe, expect, test } from 'vitest';
import { stanceOf } from '../../../src/answer/decide/stance.ts';
import { reading } from '../small-documents.ts';

function stance(sentence: string, question = 'Has Norland recognised the state?') {
  const { question: understood, candidates } = reading(question, sentence);
  const [candidate] = candidates;
  if (!candidate) throw new Error('no candidate');
  return stanceOf(candidate, understood.predicate);
}

describe.each([
  [
    'affirms',
    [
      'Norland has recognised the state.',
      'Norland recognised the state, but did not open an embassy.',
      'While it had not sent an envoy, Norland recognised the state.',
      'Norland formally recognised the state despite calls for calm.',
      'Norland gave formal recognition to the state.',
    ],
  ],
  [
    'denies',
    [
      'Norland has not recognised the state.',
      'Norland never recognised the state.',
      "Norland hasn't recognised the state.",
      'Norland refused to recognise the state.',
      'Norland stopped short of recognising the state.',
      'For Norland recognition was ruled out.',
    ],
  ],
  [
    'open',
    [
      'Norland may recognise the state.',
      'Norland plans to recognise the state.',
      'Norland was urged to recognise the state.',
      'Has Norland recognised the state?',
      'Norland met the state.',
    ],
  ],
] as const)('%s', (expected, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    expect(stance(sentence)).toBe(expected);
  });
});

test('the reason is denied, not the fact', () => {
  expect(stance('Norland did not recognise the state because it was told to.')).toBe('open');
});

test('a question without a verb has no stance', () => {
  const { candidates } = reading('Was it Tove Lind?', 'It was Tove Lind.');
  expect(stanceOf(candidates[0]!, -1)).toBe('open');
});
