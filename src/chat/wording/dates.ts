const MONTHS = [
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
] as const;

/** `2021-08-16` as `16 August 2021`; anything else than an ISO day stays as it is. */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name && date ? `${Number(date)} ${name} ${year}` : day;
}

/** A stretch of days, both inclusive: one day, a whole month, a whole year, whole years (`1996 to 2001`), or `1 May 2025 to 3 May 2025`. */
export function daysInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from);
  const year = from.slice(0, 4);
  const lastYear = to.slice(0, 4);
  if (from === `${year}-01-01` && to === `${lastYear}-12-31`)
    return year === lastYear ? year : `${year} to ${lastYear}`;
  const month = from.slice(0, 7);
  if (from === `${month}-01` && to === lastDay(month)) return dayInWords(from).replace(/^\d+ /, '');
  return `${dayInWords(from)} to ${dayInWords(to)}`;
}

function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
