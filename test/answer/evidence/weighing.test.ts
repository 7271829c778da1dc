import { describe, expect, test } from 'vitest';
import { Matcher } from '../../../src/answer/evidence/matcher.ts';
import { queryTerms } from '../../../src/answer/evidence/query-terms.ts';
import { added, coverage, isNamed, weigh } from '../../../src/answer/evidence/weighing.ts';
import { understand } from '../../../src/answer/question/question.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom } from '../small-documents.ts';

const index = indexDocuments(
  ['The ferry of Lindholm left.', 'The ferry of Norvik left.', 'The ferry sank.', 'The mill burned.'].map((text, i) =>
    documentFrom(`${i}.txt`, text),
  ),
);

function weighed(text: string) {
  const question = understand(text);
  const matcher = new Matcher(question.concepts);
  return { question, weighing: weigh(question, index), match: (words: string) => matcher.match(tokenise(words)) };
}

describe('what a concept counts', () => {
  test('is more the rarer it is', () => {
    const { weighing } = weighed('ferry mill windmill');
    const [ferry, mill, windmill] = weighing.idf;
    expect(ferry).toBeLessThan(mill!);
    expect(mill).toBeLessThan(windmill!);
    expect(weighing.rarest).toBe(2);
    expect(weighing.total).toBeCloseTo(ferry! + mill! + windmill!, 6);
  });

  test('is less for the noun asked for', () => {
    expect(weighed('Which mill was it?').weighing.idf[0]).toBeLessThan(
      weighed('Why was the mill sold?').weighing.idf[0]!,
    );
  });

  test('is summed apart for names', () => {
    const { question, weighing } = weighed('Why did the ferry of Lindholm sink?');
    expect(weighing.names).toBeCloseTo(weighing.idf[1]!, 6);
    expect(question.concepts.map((_, i) => isNamed(question, i))).toEqual([false, true, false]);
    expect(weighed('why did the ferry sink').weighing.names).toBe(0);
  });

  test('of no concepts is next to nothing', () => {
    const { weighing, match } = weighed('?');
    expect(weighing.rarest).toBe(-1);
    expect(weighing.total).toBeGreaterThan(0);
    expect(coverage(weighing, match('The ferry.'))).toBe(0);
  });
});

test('coverage is 0 for nothing and 1 for all', () => {
  const { weighing, match } = weighed('ferry mill');
  expect(coverage(weighing, match('Nothing here.'))).toBe(0);
  expect(coverage(weighing, match('The mill and the ferry.'))).toBeCloseTo(1, 6);
  const half = coverage(weighing, match('The mill.'));
  expect(half).toBeGreaterThan(0.5);
  expect(half).toBeLessThan(1);
});

test('what is added is what was not there', () => {
  const { weighing, match } = weighed('ferry mill');
  const ferry = match('The ferry.');
  const mill = match('The mill.');
  expect(added(weighing, [ferry.strength], [ferry.strength])).toBe(0);
  expect(added(weighing, [ferry.strength], [mill.strength])).toBeCloseTo(coverage(weighing, mill), 6);
  expect(added(weighing, [ferry.strength, mill.strength], [ferry.strength, mill.strength])).toBe(0);
  expect(added(weighing, [], [ferry.strength, mill.strength])).toBeCloseTo(1, 6);
});

test('each term is searched once; other words and words of phrases count less than the own', () => {
  const terms = queryTerms(understand('When was it delisted from the list?'));
  const weight = new Map(terms.map(({ term, weight }) => [term, weight]));
  expect(weight.size).toBe(terms.length);
  expect(weight.get('list')).toBe(1);
  expect(weight.get('delist')).toBe(1);
  expect(weight.get('remov')).toBeLessThan(1);
  expect(weight.get('strike')).toBeLessThan(weight.get('remov')!);
});
