interface Parts {
  readonly weekday: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
}

/** `Friday 21 November, 8:30`, as a clock in the time zone shows it. A zone that is not known counts as UTC, and it is said. */
export function momentInWords(at: number, timeZone: string): string {
  const { parts, isKnown } = partsOf(at, timeZone);
  const { weekday, day, month, hour, minute } = parts;
  return `${weekday} ${day} ${month}, ${Number(hour)}:${minute}${isKnown ? '' : ' UTC'}`;
}

/** The days from one moment to another, both inclusive: `21 November`, `20 to 21 November`, `30 October to 2 November`; years where they differ. */
export function daysBetween(from: number, to: number, timeZone: string): string {
  const a = partsOf(from, timeZone).parts;
  const b = partsOf(to, timeZone).parts;
  const last = `${b.day} ${b.month}`;
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} to ${last} ${b.year}`;
  if (a.month !== b.month) return `${a.day} ${a.month} to ${last}`;
  return a.day === b.day ? last : `${a.day} to ${last}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(at: number, timeZone: string): { readonly parts: Parts; readonly isKnown: boolean } {
  const format = formatIn(timeZone);
  const parts = Object.fromEntries(
    (format ?? formatIn('UTC')!).formatToParts(at).map(({ type, value }) => [type, value]),
  ) as unknown as Parts;
  return { parts, isKnown: format !== null };
}

function formatIn(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timeZone, format);
    return format;
  } catch {
    return null;
  }
}
