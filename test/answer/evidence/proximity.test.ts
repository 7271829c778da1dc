import { expect, test } from 'vitest';
import { bigrams, inOrder, nearestHit, window } from '../../../src/answer/evidence/proximity.ts';
import { reading } from '../small-documents.ts';

function of(question: string, sentence: string) {
  const { weighing, candidates } = reading(question, sentence);
  const [candidate] = candidates;
  if (!candidate) throw new Error('no candidate');
  return { weighing, candidate, match: candidate.match };
}
const bigramsOf = (question: string, sentence: string) => {
  const { weighing, match } = of(question, sentence);
  return bigrams(weighing, match);
};
const windowOf = (question: string, sentence: string, size: number) => {
  const { weighing, match, candidate } = of(question, sentence);
  return window(weighing, match, candidate.tokens.length, size);
};

const FAR = 'The ferry that nobody had seen since the long war of the islands met the storm.';

test('bigrams: neighbours in the question stand together here', () => {
  expect(bigramsOf('ferry storm', 'The ferry met the storm.')).toBeCloseTo(1, 6);
  expect(bigramsOf('ferry storm', 'The storm met the ferry.')).toBeCloseTo(0.5, 6);
  expect(bigramsOf('ferry storm', FAR)).toBe(0);
  expect(bigramsOf('ferry', 'The ferry left.')).toBe(0);
});

test('window: what so many words in a row hold', () => {
  expect(windowOf('ferry storm', 'The ferry met the storm.', 12)).toBeCloseTo(1, 6);
  expect(windowOf('ferry storm', FAR, 4)).toBeCloseTo(0.5, 1);
  expect(windowOf('ferry storm', FAR, 40)).toBeCloseTo(1, 6);
});

test('order: the words come as in the question', () => {
  expect(inOrder(of('ferry storm', 'The ferry met the storm.').match)).toBe(1);
  expect(inOrder(of('ferry storm', 'The storm met the ferry.').match)).toBe(0);
  expect(inOrder(of('ferry storm', 'The ferry left.').match)).toBe(0);
});

test('the nearest matched word counts less with every word between', () => {
  const { candidate } = of('ferry', 'The ferry had twelve men and three women aboard.');
  const at = (word: string) => nearestHit(candidate, candidate.text.indexOf(word));
  expect(at('ferry')).toBe(1);
  expect(at('twelve')).toBeGreaterThan(at('three'));
  expect(at('three')).toBeGreaterThan(0);
  expect(nearestHit(candidate, candidate.text.length)).toBeGreaterThan(0);
});
