/** Sunday is 0, as in cron. */
export const DAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** January is the first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAYS = new Map<string, number>([
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
]);
for (const [day, name] of DAY_NAMES.map((name) => name.toLowerCase()).entries())
  for (const written of [name, `${name}s`, name.slice(0, 3)]) DAYS.set(written, day);

const MONTHS = new Map<string, number>([['sept', 9]]);
for (const [month, name] of MONTH_NAMES.map((name) => name.toLowerCase()).entries())
  for (const written of [name, name.slice(0, 3)]) MONTHS.set(written, month + 1);

/** 0 (Sunday) to 6 for a day's name in small letters, whole, plural or short. */
export const dayNamed = (word: string): number | null => DAYS.get(word) ?? null;

/** 1 to 12 for a month's name in small letters, whole or short. */
export const monthNamed = (word: string): number | null => MONTHS.get(word) ?? null;
