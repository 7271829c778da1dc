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
    { of: 'squad2', name: 'hit1', value: 0.72 },
    { of: 'timeqa', name: 'hit1', value: 0.2 },
  ]);
  expect(lines.map(({ verdict }) => verdict)).toEqual(['reached', null]);
  expect(lines[0]!.target).toEqual(TARGETS['squad2']!['hit1']);
});

test('the table is Markdown, with a row for each figure and the set named once', () => {
  const figures: Figure[] = [
    { of: 'squad2', name: 'hit1', value: 0.7 },
    { of: 'squad2', name: 'median ms', value: 3.25 },
    { of: 'timeqa', name: 'verbatim', value: 1 },
    { of: 'timeqa', name: 'auroc', value: null },
  ];
  expect(tableOf(linesOf(figures)).split('\n')).toEqual([
    '| Set    | Figure    | Measured | Target   |            |',
    '| ------ | --------- | -------: | -------- | ---------- |',
    '| squad2 | hit1      |    0.700 | >= 0.710 | **missed** |',
    '|        | median ms |      3.3 |          |            |',
    '| timeqa | verbatim  |    1.000 | >= 1.000 | reached    |',
    '|        | auroc     |        - |          |            |',
  ]);
});

test('the summary counts targets, and names those that were missed', () => {
  const reached: Figure = { of: 'squad2', name: 'hit3', value: 0.9 };
  expect(summaryOf(linesOf([reached, { of: 'squad2', name: 'kept', value: 0 }]))).toBe('1 of 1 targets reached.');
  expect(summaryOf(linesOf([reached, { of: 'seeds', name: 'falseAnswers', value: 0.2 }]))).toBe(
    '1 of 2 targets reached; missed: seeds falseAnswers.',
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
