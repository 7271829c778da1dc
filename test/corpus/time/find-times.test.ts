import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTimes } from '../../../src/corpus/time/find-times.ts';

/** Text of the expression, first day, last day. */
const found = (text: string, reference: string | null = null) =>
  findTimes(text, reference).map(({ start, end, from, to }) => [text.slice(start, end), from, to]);

test.each([
  ['The bridge opened on April 17, 2025.', 'April 17, 2025', '2025-04-17', '2025-04-17'],
  ['The bridge opened on 17 April 2025.', '17 April 2025', '2025-04-17', '2025-04-17'],
  ['It closed on Tuesday, 3rd of March, 2020 for good.', 'Tuesday, 3rd of March, 2020', '2020-03-03', '2020-03-03'],
  ['Logged 2021-08-16 by the clerk.', '2021-08-16', '2021-08-16', '2021-08-16'],
  ['Due 25/12/2019 at the latest.', '25/12/2019', '2019-12-25', '2019-12-25'],
  ['when did they sign on april 17, 2025', 'april 17, 2025', '2025-04-17', '2025-04-17'],
  ['what was banned in may 2024', 'may 2024', '2024-05-01', '2024-05-31'],
  ['Seen 2018 March 18 on the quay.', '2018 March 18', '2018-03-18', '2018-03-18'],
  ['Work began in May 2024 already.', 'May 2024', '2024-05-01', '2024-05-31'],
  ['Not since September 1996 was it so dry.', 'September 1996', '1996-09-01', '1996-09-30'],
  ['Trade has doubled since 2014.', '2014', '2014-01-01', '2014-12-31'],
  ['Built in 1887 by monks.', '1887', '1887-01-01', '1887-12-31'],
  ['The mills closed in the 1990s.', '1990s', '1990-01-01', '1999-12-31'],
  ['A fashion of the late 1980s.', 'late 1980s', '1986-01-01', '1989-12-31'],
  ['Songs from the sixties.', 'sixties', '1960-01-01', '1969-12-31'],
  ['A guild of the 19th century.', '19th century', '1801-01-01', '1900-12-31'],
  ['Sales fell in early 2021.', 'early 2021', '2021-01-01', '2021-04-30'],
  ['Sales fell in the third quarter of 2021.', 'third quarter of 2021', '2021-07-01', '2021-09-30'],
  ['Profits rose in Q4 2019.', 'Q4 2019', '2019-10-01', '2019-12-31'],
  ['A drought in the summer of 2018.', 'summer of 2018', '2018-06-01', '2018-08-31'],
  ['They ruled from 2004 to 2005.', '2004 to 2005', '2004-01-01', '2005-12-31'],
  ['The 2004–05 season.', '2004–05', '2004-01-01', '2005-12-31'],
  ['It rained between March and May 2021.', 'March and May 2021', '2021-03-01', '2021-05-31'],
  ['The fair runs 3–5 June 2022.', '3–5 June 2022', '2022-06-03', '2022-06-05'],
  ['It was founded in nineteen ninety-six.', 'nineteen ninety-six', '1996-01-01', '1996-12-31'],
  ['It was signed on the third of May 2012.', 'third of May 2012', '2012-05-03', '2012-05-03'],
])('absolute: %s', (text, words, from, to) => {
  expect(found(text)).toEqual([[words, from, to]]);
});

// 2021-08-18 was a Wednesday.
test.each([
  ['Crews arrived on Monday.', 'Monday', '2021-08-16', '2021-08-16'],
  ['Crews arrived Wednesday.', 'Wednesday', '2021-08-18', '2021-08-18'],
  ['The envoys will meet on Monday.', 'Monday', '2021-08-23', '2021-08-23'],
  ['She was due to sign it Thursday.', 'Thursday', '2021-08-19', '2021-08-19'],
  ['He resigned last Friday.', 'last Friday', '2021-08-13', '2021-08-13'],
  ['The minister spoke in July of order.', 'July', '2021-07-01', '2021-07-31'],
  ['The harvest in October was poor.', 'October', '2020-10-01', '2020-10-31'],
  ['who resigned before june', 'june', '2021-06-01', '2021-06-30'],
  ['who arrived on monday', 'monday', '2021-08-16', '2021-08-16'],
  ['They left yesterday.', 'yesterday', '2021-08-17', '2021-08-17'],
  ['The vote is tomorrow.', 'tomorrow', '2021-08-19', '2021-08-19'],
  ['It was agreed last week.', 'last week', '2021-08-09', '2021-08-15'],
  ['It was agreed last month.', 'last month', '2021-07-01', '2021-07-31'],
  ['Prices rose last year.', 'last year', '2020-01-01', '2020-12-31'],
  ['It was banned earlier this year.', 'earlier this year', '2021-01-01', '2021-08-18'],
  ['They split two years ago.', 'two years ago', '2019-01-01', '2019-12-31'],
  ['They split a decade ago.', 'a decade ago', '2010-01-01', '2012-12-31'],
  ['They split three days ago.', 'three days ago', '2021-08-15', '2021-08-15'],
  ['A march on June 3 drew crowds.', 'June 3', '2021-06-03', '2021-06-03'],
  ['It opens on September 2.', 'September 2', '2021-09-02', '2021-09-02'],
  ['He was freed in July last year.', 'July last year', '2020-07-01', '2020-07-31'],
  ['Talks went on for the last seven years.', 'the last seven years', '2014-08-18', '2021-08-18'],
])('resolved against 2021-08-18: %s', (text, words, from, to) => {
  expect(found(text, '2021-08-18')).toEqual([[words, from, to]]);
  expect(found(text, null)).toEqual([[words, null, null]]);
  expect(findTimes(text, null)[0]?.relative).toBe(true);
});

test('durations have a length and no place', () => {
  for (const [text, words, grain] of [
    ['The siege took 24 hours.', '24 hours', 'hour'],
    ['He served seven years.', 'seven years', 'year'],
    ['A two-day summit.', 'two-day', 'day'],
    ['After twenty-one weeks it ended.', 'twenty-one weeks', 'week'],
  ] as const) {
    const [first, ...rest] = findTimes(text, '2021-08-18');
    expect(first && text.slice(first.start, first.end)).toBe(words);
    expect(first).toMatchObject({ kind: 'duration', grain, from: null, to: null, relative: false });
    expect(rest).toEqual([]);
  }
});

test('a date that can be read in two ways is found and not resolved', () => {
  expect(findTimes('Filed 03/04/2021.', '2021-08-18')).toMatchObject([
    { start: 6, end: 16, from: null, relative: false },
  ]);
});

test.each([
  'They march on the capital and may win.',
  'She sat down with Jan Novak.',
  'It costs $2000 and weighs 2000 kg.',
  'Some 2000 people came; 1,995 stayed.',
  'Version 3.2 of the file.',
  'Flat 14, number 2013-77.',
])('no expression of time: %s', (text) => {
  expect(found(text, '2021-08-18')).toEqual([]);
});

test('a day of the calendar that is none is not found', () => {
  expect(found('Stamped 2021-02-30.')).toEqual([]);
  expect(found('It was 31 June 2021 by mistake.').map(([words]) => words)).not.toContain('31 June 2021');
});

const piece = fc.constantFrom(
  ...[
    'on ',
    'Monday',
    ' 3',
    '12',
    ' May ',
    '2021',
    '-',
    '/',
    ' to ',
    'last ',
    'week',
    ', ',
    'the ',
    '1990s',
    ' ago',
    'two ',
    'years ',
    'between ',
    ' and ',
    'in ',
    'Q3 ',
    'mid-',
    '.',
    '\n',
    'é',
    '“',
    'tomorrow',
  ],
);

test('expressions are in order, apart, not empty and inside the text, and their days are in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(piece, fc.string({ maxLength: 5 })), { maxLength: 25 }),
      fc.boolean(),
      (pieces, known) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, from, to } of findTimes(text, known ? '2021-08-18' : null)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
          expect(from === null).toBe(to === null);
          if (from !== null && to !== null) expect(from <= to).toBe(true);
          last = end;
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('hostile text takes no more than time in proportion', () => {
  const hostile = [
    '1 '.repeat(20_000),
    'May '.repeat(10_000),
    'a '.repeat(20_000),
    'two hundred and '.repeat(3_000),
    '2021-'.repeat(8_000),
    'Mon, the '.repeat(5_000),
    'third '.repeat(6_000),
    `May 1${' '.repeat(40_000)}2021`,
  ];
  const before = performance.now();
  for (const text of hostile) findTimes(text, '2021-08-18');
  expect(performance.now() - before).toBeLessThan(4_000);
});

test('the time zone of the machine makes no difference', () => {
  const text = 'On Monday, on the third of May, last week and two months ago.';
  const zone = process.env['TZ'];
  const results = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'].map((name) => {
    process.env['TZ'] = name;
    return findTimes(text, '2021-03-28');
  });
  process.env['TZ'] = zone ?? 'UTC';
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
  expect(results[0]).toHaveLength(4);
});
