import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findDates } from '../../../src/corpus/describe/date-forms.ts';
import { isoOf } from '../../../src/corpus/time/calendar.ts';

test.each([
  ['July 14, 2025', '2025-07-14'],
  ['Jul 14, 2025', '2025-07-14'],
  ['14 July 2025', '2025-07-14'],
  ['14th July, 2025', '2025-07-14'],
  ['14. Juli 2025', '2025-07-14'],
  ['3. März 2019', '2019-03-03'],
  ['1er février 2024', '2024-02-01'],
  ['2 de mayo de 2021', '2021-05-02'],
  ['19 settembre 2020', '2020-09-19'],
  ['5 de março de 2018', '2018-03-05'],
  ['7 mei 2022', '2022-05-07'],
  ['12 października 2023', '2023-10-12'],
  ['15 августа 2016', '2016-08-15'],
  ['2025-07-14', '2025-07-14'],
  ['2025/7/4', '2025-07-04'],
  ['14.07.2025', '2025-07-14'],
  ['14.07.25', '2025-07-14'],
  ['25/12/2019', '2019-12-25'],
  ['12/25/2019', '2019-12-25'],
  ["14 Feb '20", '2020-02-14'],
  ['2020年2月9日', '2020-02-09'],
  ['Jul\n14\n2025', '2025-07-14'],
])('%s', (words, iso) => {
  const text = `xx (${words}) yy`;
  const [date, ...rest] = findDates(text);
  expect(date).toMatchObject({ iso, otherIso: null });
  expect(text.slice(date?.start, date?.end)).toBe(words);
  expect(rest).toEqual([]);
});

test('a numeric date that can be read in two ways says so', () => {
  expect(findDates('03/04/2020')).toMatchObject([{ iso: '2020-04-03', otherIso: '2020-03-04' }]);
});

test.each([
  '31 June 2021',
  '2021-02-30',
  '45.13.2020',
  'version 1.2.12',
  'at 12.08.00 PM',
  'call 030 2021 14',
  '10-2020',
])('no date: %s', (text) => {
  expect(findDates(text)).toEqual([]);
});

test('every day is found in every long form, wherever it stands', () => {
  const months = 'January February March April May June July August September October November December'.split(' ');
  const day = fc.record({
    year: fc.integer({ min: 1990, max: 2050 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, fc.string({ maxLength: 200 }), ({ year, month, day: number }, noise) => {
      const words = `${number} ${months[month - 1]} ${year}`;
      const text = `${noise}\n\n${words}\n\nxyz`;
      const iso = isoOf(year, month, number);
      expect(findDates(text).some((date) => date.iso === iso && text.slice(date.start, date.end) === words)).toBe(true);
    }),
  );
});

test('hostile text takes no more than time in proportion', () => {
  const before = performance.now();
  for (const text of [
    '2021 '.repeat(20_000),
    '12.12.'.repeat(20_000),
    `May ${' '.repeat(100_000)}2021`,
    "'12 ".repeat(20_000),
    '1 a 2021'.repeat(10_000),
  ]) {
    findDates(text);
  }
  expect(performance.now() - before).toBeLessThan(4_000);
});
