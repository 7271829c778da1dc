import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edge, intervalsOf } from '../../../src/corpus/time/intervals.ts';

const told = (text: string) => intervalsOf(text, null).map(({ from, to, edge }) => [from, to, edge]);

describe('a sentence with one interval', () => {
  test.each<[text: string, from: string | null, to: string | null, edge: Edge]>([
    ['She lived there from 2004 to 2007.', '2004-01-01', '2007-12-31', 'whole'],
    ['Tove Berg (2004–2007)', '2004-01-01', '2007-12-31', 'whole'],
    ['In 2004 he moved to Norvik, where he stayed until 2007.', '2004-01-01', '2007-12-31', 'whole'],
    ['He led it from the late 1960s until at least 1978.', '1966-01-01', '1978-12-31', 'whole'],
    ['The hall has been empty since May 2004.', '2004-05-01', null, 'begins'],
    ['Tove Berg (2004–)', '2004-01-01', null, 'begins'],
    ['Tove Berg, 2004–present', '2004-01-01', null, 'begins'],
    ['From 2004 onwards the mill was empty.', '2004-01-01', null, 'begins'],
    ['He joined the guild in 2004.', '2004-01-01', null, 'begins'],
    ['In March 2004, Berg was appointed head of the guild.', '2004-03-01', null, 'begins'],
    ['The mill stood until 2004.', null, '2004-12-31', 'ends'],
    ['?–2004 Tove Berg', null, '2004-12-31', 'ends'],
    ['He left the guild in 2004.', null, '2004-12-31', 'ends'],
    ['It rained in 2004.', '2004-01-01', '2004-12-31', 'within'],
  ])('%s', (text, from, to, edge) => {
    expect(told(text)).toEqual([[from, to, edge]]);
  });
});

test('the nearer verb says whether a time is a beginning or an end', () => {
  expect(told('He left the guild in 2004 and, after long talks, joined the navy in 2009.')).toEqual([
    [null, '2004-12-31', 'ends'],
    ['2009-01-01', null, 'begins'],
  ]);
});

test('a verb far away says nothing of the time', () => {
  const far =
    'He joined, as all of his brothers and both of his sisters had done long before him, a guild; it rained in 2004.';
  expect(told(far)).toEqual([['2004-01-01', '2004-12-31', 'within']]);
});

test('durations and times of day are no intervals', () => {
  expect(told('He stayed for nine years and left at 9 pm.')).toEqual([]);
});

test('a day of the week is seen from the day of publication', () => {
  expect(intervalsOf('It rained on Monday.', '2025-05-08')).toMatchObject([{ from: '2025-05-05', to: '2025-05-05' }]);
});

test('whatever the words, an interval lies in the text, is not backwards, and is open only where its edge says so', () => {
  const word = fc.constantFrom(
    'from',
    'to',
    'until',
    'since',
    '2004',
    '1998',
    '–',
    '(',
    ')',
    'joined',
    'left',
    'May',
    'in',
    'and',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 14 }), (words) => {
      const text = words.join(' ');
      for (const { start, end, from, to, edge } of intervalsOf(text, null)) {
        expect(text.slice(start, end).trim()).not.toBe('');
        expect([from === null, to === null]).toEqual([edge === 'ends', edge === 'begins']);
        if (from !== null && to !== null) expect(from <= to).toBe(true);
      }
    }),
  );
});
