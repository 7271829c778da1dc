import { expect, test } from 'vitest';
import { wordsQuery } from '../../../src/index/search/words-query.ts';

test('a word counts as often as it stands there', () => {
  expect(wordsQuery('the bridge and the Bridges wall', new Set(['the', 'and']))).toEqual([
    { term: 'bridg', weight: 2 },
    { term: 'wall', weight: 1 },
  ]);
});

test('words that say nothing are searched when there are no others', () => {
  expect(wordsQuery('to be', new Set(['to', 'be'])).map(({ term }) => term)).toEqual(['to', 'be']);
});
