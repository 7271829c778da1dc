import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSchedule, scheduleInWords } from '../../../src/digest/schedule.ts';

const cronFor = (text: string): string => {
  const read = readSchedule(text, 'Europe/Berlin');
  return read.ok ? read.value.cron : `${read.problem.code}: ${read.problem.message}`;
};

test.each([
  ['weekdays at 8:30', '30 8 * * 1-5'],
  ['every weekday at 8.30', '30 8 * * 1-5'],
  ['on working days at 08:30', '30 8 * * 1-5'],
  ['every day at 9', '0 9 * * *'],
  ['every day 9', '0 9 * * *'],
  ['daily 18:00', '0 18 * * *'],
  ['daily 1800', '0 18 * * *'],
  ['at 18h30 each day', '30 18 * * *'],
  ['mondays and thursdays at 7am', '0 7 * * 1,4'],
  ['every monday at noon', '0 12 * * 1'],
  ['at midnight on sundays', '0 0 * * 0'],
  ['daily at 12 am', '0 0 * * *'],
  ['daily at 12:15 p.m.', '15 12 * * *'],
  ['weekly on friday at 4 pm', '0 16 * * 5'],
  ['weekends at 10 pm', '0 22 * * 0,6'],
  ['Mon, Wed, Fri 08.15', '15 8 * * 1,3,5'],
  ['mon-fri 9:15', '15 9 * * 1-5'],
  ['Friday to Monday at 9', '0 9 * * 0,1,5,6'],
  ['weekdays and saturday at 9', '0 9 * * 1-6'],
  ["Weekdays @ 9 O'Clock!", '0 9 * * 1-5'],
  ['twice a day at 9 and 17', '0 9,17 * * *'],
  ['weekdays at 8:30, 12:30 and 17:30', '30 8,12,17 * * 1-5'],
  ['monthly on the 1st at 10', '0 10 1 * *'],
  ['monthly on the 15 at 10', '0 10 15 * *'],
  ['day 15 of each month at 10', '0 10 15 * *'],
  ['the 1st and 15th of the month at 9', '0 9 1,15 * *'],
  ['on the last day of the month at 17:00', '0 17 L * *'],
  ['at the end of every month, 17:00', '0 17 L * *'],
  ['first monday of the month at 9', '0 9 * * 1#1'],
  ['last friday of every month at 16:30', '30 16 * * 5L'],
  ['quarterly on the 1st at 9', '0 9 1 */3 *'],
  ['every 29 february at 10', '0 10 29 2 *'],
  ['yearly on March 3rd at 9 am', '0 9 3 3 *'],
  ['hourly', '0 * * * *'],
  ['once an hour on weekdays', '0 * * * 1-5'],
  ['every 2 hours', '0 */2 * * *'],
  ['every other hour', '0 */2 * * *'],
  ['every 12 hours', '0 0,12 * * *'],
  ['every half hour', '0,30 * * * *'],
  ['half-hourly', '0,30 * * * *'],
  ['every 15 minutes', '*/15 * * * *'],
])('%s', (text, cron) => {
  expect(cronFor(text)).toBe(cron);
});

test.each([
  ['30 8 * * 1-5', '30 8 * * 1-5'],
  ['  30  08 * * MON-fri ', '30 8 * * 1-5'],
  ['0 9 * * 5-7', '0 9 * * 0,5,6'],
  ['0 9 * * fri-sun', '0 9 * * 0,5,6'],
  ['0 9 * * 7', '0 9 * * 0'],
  ['0 0-23 * * *', '0 * * * *'],
  ['0-59/20 * * * *', '*/20 * * * *'],
  ['0 8-18/2 * JAN,feb *', '0 8,10,12,14,16,18 * 1,2 *'],
  ['0 9 * * 7#2', '0 9 * * 0#2'],
  ['0 9 l * *', '0 9 L * *'],
  // Either is enough, and one of them names every day.
  ['0 9 1-31 * 1', '0 9 * * *'],
  ['0 9 1 * 0-6', '0 9 * * *'],
  ['0 9 1 * 1', '0 9 1 * 1'],
])('cron: %s', (text, cron) => {
  expect(cronFor(text)).toBe(cron);
});

describe('a time zone behind it counts instead', () => {
  test.each([
    ['weekdays at 8:30, America/New_York', 'America/New_York'],
    ['weekdays at 8:30 america/new_york', 'America/New_York'],
    ['weekdays at 8:30 in New York', 'America/New_York'],
    ['weekdays at 8:30 New York time', 'America/New_York'],
    ['weekdays at 8:30, New York', 'America/New_York'],
    ['30 8 * * 1-5 America/New_York', 'America/New_York'],
    ['30 8 * * mon-fri, New York', 'America/New_York'],
    ['weekdays at 8:30 UTC', 'UTC'],
    ['weekdays at 8:30', 'Europe/Berlin'],
  ])('%s', (text, timeZone) => {
    expect(readSchedule(text, 'europe/berlin')).toEqual({ ok: true, value: { cron: '30 8 * * 1-5', timeZone } });
  });

  test.each([
    ['daily at 9 EST', 'time-zone-abbreviation'],
    ['daily at 9 UTC+2', 'time-zone-offset'],
    ['daily at 9 +02:00', 'time-zone-offset'],
    ['daily at 9, Europe/Munich', 'time-zone-unknown'],
  ])('%s: %s', (text, code) => {
    expect(readSchedule(text, 'Europe/Berlin')).toMatchObject({ ok: false, problem: { code } });
  });

  test('the zone that is given is read too', () => {
    expect(readSchedule('daily at 9', 'CET')).toMatchObject({ ok: false, problem: { code: 'time-zone-abbreviation' } });
  });
});

test('what is refused, and what is said then', () => {
  const refused = [
    '',
    'weekdays',
    'at 9',
    'monthly at 9',
    'weekly at 9',
    'tomorrow at 9',
    'daily at 9 <@U123>',
    'daily at 25:00',
    'daily at 13 pm',
    'weekdays at 7 and 9 pm',
    'weekdays at 8:30 and 17:00',
    'every monday at 8, hourly',
    'every other tuesday at 9',
    'every 2 weeks on monday at 9',
    '32nd of the month at 9',
    '30 february at 9',
    'every minute',
    'every 10 minutes',
    'every 5 hours',
    '*/5 * * * *',
    '0,50 * * * *',
    '55 23 * * *, nowhere/at all',
    '0 0 9 * * *',
    '61 9 * * *',
    '5/15 * * * *',
    '0 9 15W * *',
    '0 9 * * 1#6',
    '0 9 5-3 * *',
    '0 9 31 2,4 *',
    'constructor at 9',
  ].map((text) => `${text} -> ${cronFor(text)}`);
  expect(refused.filter((line) => !/ -> [a-z-]+: /.test(line))).toEqual([]);
  expect(refused.join('\n')).toMatchSnapshot();
});

test('two times a day may be near each other over midnight only if the next day lets them', () => {
  expect(cronFor('0,55 0,23 * * *')).toContain('schedule-too-often');
  expect(cronFor('0,50 9 * * *')).toBe('0,50 9 * * *');
});

const list = (low: number, high: number, most = 4) =>
  fc
    .uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: most })
    .map((numbers) => numbers.join(','));
const any = (field: fc.Arbitrary<string>) => fc.oneof(fc.constant('*'), field);
const cron = fc
  .tuple(
    fc.oneof(list(0, 59, 2), fc.constantFrom('0', '0,30', '*/15', '*/20')),
    fc.oneof(list(0, 23), fc.constantFrom('*', '*/2', '*/6', '8-18')),
    any(fc.oneof(list(1, 31), fc.constantFrom('L', '1,L', '*/2', '1-7'))),
    any(fc.oneof(list(1, 12), fc.constant('*/3'))),
    any(fc.oneof(list(0, 7), fc.constantFrom('1-5', 'sat,sun', '1#1', '5L', 'mon-sat'))),
  )
  .map((fields) => fields.join(' '));

test('a schedule in its words is the same schedule, and says nothing else than its words', () => {
  let inWords = 0;
  fc.assert(
    fc.property(cron, fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'), (text, timeZone) => {
      const read = readSchedule(text, timeZone);
      if (!read.ok) {
        expect(read.problem.code).toMatch(/^schedule-(too-often|never)$/);
        return;
      }
      const words = scheduleInWords(read.value);
      if (/^[a-z]/i.test(words)) inWords++;
      expect(words.endsWith(`, ${timeZone}`)).toBe(true);
      expect(readSchedule(words, 'Pacific/Apia')).toEqual(read);
      expect(readSchedule(words.toUpperCase(), 'Pacific/Apia')).toEqual(read);
      expect(readSchedule(read.value.cron, timeZone)).toEqual(read);
    }),
    { numRuns: 1_500 },
  );
  expect(inWords).toBeGreaterThan(100);
});

test('words of schedules', () => {
  const words = (text: string): string => {
    const read = readSchedule(text, 'Europe/Berlin');
    return read.ok ? scheduleInWords(read.value) : read.problem.message;
  };
  expect(words('30 8 * * 1-5')).toBe('weekdays at 8:30, Europe/Berlin');
  expect(words('0 9 * * *')).toBe('every day at 9:00, Europe/Berlin');
  expect(words('0 7 * * mon,thu')).toBe('Mondays and Thursdays at 7:00, Europe/Berlin');
  expect(words('0 7 * * sun,mon,wed')).toBe('Mondays, Wednesdays and Sundays at 7:00, Europe/Berlin');
  expect(words('0 7 * * 1-6')).toBe('Mondays to Saturdays at 7:00, Europe/Berlin');
  expect(words('30 8,17 1,15,22,31,L * *')).toBe(
    'the 1st, 15th, 22nd, 31st and last day of the month at 8:30 and 17:30, Europe/Berlin',
  );
  expect(words('0 * * * *')).toBe('hourly, Europe/Berlin');
  expect(words('0 */4 * * 0,6')).toBe('every 4 hours on weekends, Europe/Berlin');
  expect(words('*/20 * * * *')).toBe('every 20 minutes, Europe/Berlin');
  expect(words('0 9 29 2 *')).toBe('29 February at 9:00, Europe/Berlin');
  expect(words('0 9 1 1,4,7,10 *')).toBe('quarterly on the 1st at 9:00, Europe/Berlin');
  expect(words('0 9 * * 1#3')).toBe('the 3rd Monday of the month at 9:00, Europe/Berlin');
  expect(words('0 9 1-7 * 1')).toBe('0 9 1-7 * 1, Europe/Berlin');
  expect(words('7 * * * *')).toBe('7 * * * *, Europe/Berlin');
});

test('whatever is written, it is read or refused, and soon', () => {
  const pieces = fc.constantFrom(
    ...'weekdays monday mon-fri at 8:30 9 am pm every other 2 1st last day of the month hourly minutes , and * */5 1-5 L # UTC in Berlin +02:00 99999 é 𝒳 <!channel> @everyone \u200b __proto__'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 220 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      const read = readSchedule(written, 'UTC');
      if (read.ok) expect(readSchedule(scheduleInWords(read.value), 'UTC')).toEqual(read);
      else expect(read.problem.message.length).toBeGreaterThan(10);
    }),
    { numRuns: 1_500 },
  );
  const start = performance.now();
  for (const piece of [' ', '1', 'a', '1,', '1-', '9 am ', 'mon,', 'in '])
    expect(readSchedule(piece.repeat(100_000), 'UTC').ok).toBe(false);
  expect(performance.now() - start).toBeLessThan(1_000);
});
