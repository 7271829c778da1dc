/** Whether the text is a day that the calendar has, `YYYY-MM-DD`: 2025-02-29 is none. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads what people type for a day: `2025-06-30`, `2025-06`, `2025`, `30 June 2025`, `June 30, 2025`, `June 2025`. Of a
 * month or a year it is the first or the last day. Null for anything else: `6/7/2025` means two days, so it means none.
 */
export function readDay(text: string, edge: 'first' | 'last'): string | null {
  const value = text.trim().replace(/\s+/g, ' ');
  if (isDay(value)) return value;
  const [, isoYear, isoMonth] = /^(\d{4})(?:-(\d{2}))?$/.exec(value) ?? [];
  if (isoYear) return isoMonth ? ofMonth(isoYear, Number(isoMonth), edge) : ofYear(isoYear, edge);
  const named =
    /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>[a-z]{3,9})\.?(?: (?<after>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>\d{4})$/i.exec(
      value,
    )?.groups;
  if (!named?.['month'] || !named['year']) return null;
  const month = MONTHS.findIndex((name) => FULL[name]!.startsWith(named['month']!.toLowerCase())) + 1;
  if (month === 0 || (named['day'] && named['after'])) return null;
  const day = named['day'] ?? named['after'];
  if (!day) return ofMonth(named['year'], month, edge);
  const iso = `${named['year']}-${two(month)}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

const FULL: Readonly<Record<string, string>> = {
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  may: 'may',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
};

const two = (number: number): string => String(number).padStart(2, '0');

const ofYear = (year: string, edge: 'first' | 'last'): string => `${year}-${edge === 'first' ? '01-01' : '12-31'}`;

function ofMonth(year: string, month: number, edge: 'first' | 'last'): string | null {
  if (month < 1 || month > 12) return null;
  if (edge === 'first') return `${year}-${two(month)}-01`;
  return `${year}-${two(month)}-${new Date(Date.UTC(Number(year), month, 0)).getUTCDate()}`;
}
