import { isCalendarDay, isoOf } from '../time/calendar.ts';

/** What the address of a page says about when it was published: many sites file by year, month and day. */
export interface UrlDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

interface UrlForm {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Groups: year, month, day. */
const FORMS: readonly UrlForm[] = [
  { name: '/2025/06/11/', pattern: /[/_=-]((?:19|20)\d\d)([/_.-])(\d{1,2})\2(\d\d(?!\d)|\d(?=\/|$|[?#]))/ },
  { name: '/2025/jun/11/', pattern: /\/((?:19|20)\d\d)(\/)([a-z]{3})\/(\d{1,2})(?=\/|$)/i },
  { name: '20250611', pattern: /(?<![\da-z])(20[0-4]\d)()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/i },
  { name: '/2025/06/', pattern: /\/((?:19|20)\d\d)(\/)(0?[1-9]|1[0-2])(?=\/|$)()/ },
  { name: '/2025/jun/', pattern: /\/((?:19|20)\d\d)(\/)([a-z]{3})(?=\/)()/i },
];

/**
 * The date in an address, as far as it goes. Copies in a web archive carry the day they were captured in front of the
 * page's own address; that part is not looked at.
 */
export function urlDate(url: string): UrlDate | null {
  const own = url.replace(/^https?:\/\/web\.archive\.org\/web\/[^/]{1,40}\//, '').slice(0, 2_000);
  const path = own.replace(/^(?:https?:\/\/)?[^/]{1,255}/, '');
  for (const { pattern } of FORMS) {
    const match = pattern.exec(path);
    if (!match) continue;
    const year = Number(match[1]);
    const month = monthOf(match[3] ?? '');
    const day = match[4] ? Number(match[4]) : null;
    if (year < 1990 || year > 2050 || month === null) continue;
    if (day === null) return { year, month, day: null };
    if (isCalendarDay(year, month, day)) return { year, month, day };
  }
  return null;
}

/** Whether a date is in keeping with the address: everything that the address says is so. */
export function agreesWithUrl(iso: string, url: UrlDate | null): boolean {
  if (!url) return true;
  const [year, month, day] = iso.split('-').map(Number);
  return year === url.year && (url.month === null || month === url.month) && (url.day === null || day === url.day);
}

/** The whole day that an address names, or null. */
export function urlDay(url: UrlDate | null): string | null {
  return url?.month && url.day ? isoOf(url.year, url.month, url.day) : null;
}

function monthOf(text: string): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? number : null;
}
