import { dayNamed } from './names.ts';
import { looksLikeTimeZone } from './time-zone.ts';

interface Split {
  /** The schedule without its zone. */
  readonly times: string;
  /** The time zone as it was written; null where there is none. */
  readonly zone: string | null;
}

/** Ways to put a time zone behind a schedule, in the order in which they are tried. */
const RULES: readonly { readonly name: string; readonly split: (text: string) => Split | null }[] = [
  { name: 'behind a comma', split: (text) => at(text, text.lastIndexOf(','), 1) },
  { name: 'behind “in”', split: (text) => at(text, text.toLowerCase().lastIndexOf(' in '), 4) },
  { name: 'last word', split: (text) => at(text, text.lastIndexOf(' '), 1) },
  { name: 'last two words', split: (text) => at(text, text.lastIndexOf(' ', text.lastIndexOf(' ') - 1), 1) },
];

/** Takes the time zone off the end of a schedule: `…, Europe/Berlin`, `… in New York`, `… UTC`, `… Berlin time`. */
export function splitZone(text: string): Split {
  const bare = text.replace(/ time$/i, '');
  for (const { split } of RULES) {
    const found = split(bare);
    if (found) return found;
  }
  return { times: text, zone: null };
}

function at(text: string, index: number, separator: number): Split | null {
  if (index <= 0) return null;
  const zone = text
    .slice(index + separator)
    .trim()
    .replace(/^in /i, '');
  // Letters first, or a sign: `9`, `8:30` and the fields of cron are no zone.
  if (!/^(?:[\p{L}]{2,}|[+\-−]\d)/u.test(zone) || dayNamed(zone.toLowerCase()) !== null) return null;
  return /^[\p{L}_]+\/\p{L}/u.test(zone) || looksLikeTimeZone(zone)
    ? { times: text.slice(0, index).trim(), zone }
    : null;
}
