import { expect, test } from 'vitest';
import { type Figure, figuresFrom, median, quantile } from './figure.ts';
import { linesOf, number, summaryOf, tableOf } from './table.ts';
import { TARGETS, verdictOf } from './targets.ts';

test('a bound itself is reached, on either side', () => {
  expect(verdictOf(0.9, { atLeast: 0.9 })).toBe('reached');
  expect(verdictOf(0.899, { atLeast: 0.9 })).toBe('missed');
  expect(verdictOf(0.1, { atMost: 0.1 })).toBe('reached');
  expect(verdictOf(0.101, { atMost: 0.1 })).toBe('missed');
});

test('what could not be measured has missed its target', () => {
  expect(verdictOf(null, { atMost: 0.1 })).toBe('missed');
  expect(verdictOf(Number.NaN, { atLeast: 0 })).toBe('missed');
});

test('figures get the target of their own set only', () => {
  const lines = linesOf([
    { of: 'clean dragnet', name: 'f1', value: 0.73 },
    { of: 'clean', name: 'f1', value: 0.2 },
  ]);
  expect(lines.map(({ verdict }) => verdict)).toEqual(['reached', null]);
  expect(lines[0]!.target).toEqual(TARGETS['clean dragnet']!['f1']);
});

test('the table is Markdown, with a row for each figure and the set named once', () => {
  const figures: Figure[] = [
    { of: 'clean dragnet', name: 'f1', value: 0.7 },
    { of: 'clean dragnet', name: 'median ms', value: 3.25 },
    { of: 'clean cleaneval', name: 'recall', value: 1 },
    { of: 'clean cleaneval', name: 'precision', value: null },
  ];
  expect(tableOf(linesOf(figures)).split('\n')).toEqual([
    '| Set             | Figure    | Measured | Target   |            |',
    '| --------------- | --------- | -------: | -------- | ---------- |',
    '| clean dragnet   | f1        |    0.700 | >= 0.720 | **missed** |',
    '|                 | median ms |      3.3 |          |            |',
    '| clean cleaneval | recall    |    1.000 | >= 0.850 | reached    |',
    '|                 | precision |        - |          |            |',
  ]);
});

test('the summary counts targets, and names those that were missed', () => {
  const reached: Figure = { of: 'chat', name: 'lost', value: 0 };
  expect(summaryOf(linesOf([reached, { of: 'chat', name: 'questions', value: 0 }]))).toBe('1 of 1 targets reached.');
  expect(summaryOf(linesOf([reached, { of: 'chat', name: 'doubled', value: 1 }]))).toBe(
    '1 of 2 targets reached; missed: chat doubled.',
  );
});

test('numbers have as many digits as say something', () => {
  expect([0, 1, 0.71, 1.25, 42, 99.94, 1234.5, 498_000].map(number)).toEqual([
    '0.000',
    '1.000',
    '0.710',
    '1.3',
    '42',
    '99.9',
    '1235',
    '498000',
  ]);
});

test('of what a tool prints the figures asked for are taken, with null for what had no cases', () => {
  expect(figuresFrom('seeds', { hit1: 0.9, auroc: null, n: 25 }, ['auroc', 'hit1', 'absent'])).toEqual([
    { of: 'seeds', name: 'auroc', value: null },
    { of: 'seeds', name: 'hit1', value: 0.9 },
  ]);
});

test('quantiles', () => {
  expect(median([])).toBeNull();
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(3);
  expect(quantile([1, 2, 3, 4], 0.99)).toBe(4);
});
