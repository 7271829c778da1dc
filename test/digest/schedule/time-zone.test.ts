import { expect, test } from 'vitest';
import { nextRun, readTimeZone } from '../../../src/digest/schedule.ts';

const zone = (text: string): string => {
  const read = readTimeZone(text);
  return read.ok ? read.value : read.problem.code;
};

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['  europe/BERLIN ', 'Europe/Berlin'],
  ['Berlin', 'Europe/Berlin'],
  ['new york', 'America/New_York'],
  ['America/New York', 'America/New_York'],
  ['port of spain', 'America/Port_of_Spain'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['lord howe', 'Australia/Lord_Howe'],
  ['Kolkata', 'Asia/Kolkata'],
  ['calcutta', 'Asia/Kolkata'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Kyiv', 'Europe/Kyiv'],
  ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ['US/Eastern', 'America/New_York'],
  ['Japan', 'Asia/Tokyo'],
  ['UTC', 'UTC'],
  ['etc/utc', 'UTC'],
  ['Z', 'UTC'],
])('%s is %s', (text, name) => {
  expect(zone(text)).toBe(name);
});

test.each([
  ['+02:00', 'time-zone-offset'],
  ['-5', 'time-zone-offset'],
  ['UTC+2', 'time-zone-offset'],
  ['GMT +5:30', 'time-zone-offset'],
  ['UTC−3', 'time-zone-offset'],
  ['Etc/GMT+5', 'time-zone-offset'],
  ['CET', 'time-zone-abbreviation'],
  ['est', 'time-zone-abbreviation'],
  ['EST5EDT', 'time-zone-abbreviation'],
  ['GMT', 'time-zone-abbreviation'],
  ['Springfield', 'time-zone-unknown'],
  ['Europe/Munich', 'time-zone-unknown'],
  ['', 'time-zone-unknown'],
  ['constructor', 'time-zone-unknown'],
  ['__proto__', 'time-zone-unknown'],
  ['x'.repeat(10_000), 'time-zone-unknown'],
])('%s is refused: %s', (text, code) => {
  expect(zone(text)).toBe(code);
});

test('what is refused says why and what to write', () => {
  const message = (text: string): string => {
    const read = readTimeZone(text);
    return read.ok ? '' : read.problem.message;
  };
  expect(message('+02:00')).toMatch(/not when they change.*Europe\/Berlin/);
  expect(message('EST')).toMatch(/when they change.*America\/New_York/);
  expect(message('Springfield')).toMatch(/“Springfield”.*Europe\/Berlin/);
});

test('every zone that this Node knows is read, and what is given has a clock and is read as itself', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const read = zone(name);
    // The same clock, whatever its name.
    const offset = (timeZone: string) =>
      new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(Date.UTC(2026, 6, 1));
    expect(offset(read)).toBe(offset(name));
    expect(zone(read)).toBe(read);
    expect(zone(read.toUpperCase())).toBe(read);
  }
  expect(nextRun({ cron: '0 9 * * *', timeZone: zone('Kolkata') }, 0)).toBe(3.5 * 3_600_000);
});
