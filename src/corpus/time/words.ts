/** Names of months in English with their short forms; written with a capital, for "may" and "march" are other words. */
export const MONTH = String.raw`(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|Jun(?:e|\b\.?)|Jul(?:y|\b\.?)|Aug(?:ust|\b\.?)|Sep(?:tember|t\b\.?|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?)|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)`;

/** As `MONTH`, but without short forms that lack their full stop: "Jan" alone may be a person. In small letters only names that are no other word. */
export const MONTH_ALONE =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|Apr(?:il|\\.)|May|June|July|Aug(?:ust|\\.)|Sep(?:tember|t?\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)|january|february|april|june|july|august|september|october|november|december)';

/** Full names in either case: questions in a chat are typed in small letters, and no other word is spelt so. */
export const WEEKDAY = '(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day';

/** Short forms of weekdays count only in front of a date. */
export const WEEKDAY_BEFORE_DATE = String.raw`(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?),? (?:the )?`;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sun mon tue wed thu fri sat'.split(' ');

/** 1 to 12. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** A number in digits or words, up to 99 in words ("twenty-four", "a", "half a dozen" is none). */
export const NUMBER = String.raw`(?:\d{1,4}(?:\.\d)?|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${[...ONES].reverse().join('|')}|an?|a hundred|one hundred)`;

export const ORDINAL = `(?:${[...ORDINALS].reverse().join('|')})`;

/** The number that `NUMBER` matched, or null. */
export function numberOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (word === 'a' || word === 'an') return 1;
  if (word.endsWith('hundred')) return 100;
  const [tens = '', ones = ''] = word.split(/[- ]/);
  const ten = TENS.indexOf(tens);
  if (ten >= 0) return (ten + 2) * 10 + (ONES.indexOf(ones) + 1);
  const one = ONES.indexOf(word);
  return one >= 0 ? one + 1 : null;
}

/** The number that "third" or "20th" stands for, or null. */
export function ordinalOf(text: string): number | null {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return Number.parseInt(word, 10);
  const index = ORDINALS.indexOf(word);
  if (index >= 0) return index + 1;
  return word === 'twenty-first' ? 21 : null;
}

/** A year in words as broadcasters say it, "nineteen ninety-seven" or "two thousand and four", without capitals. */
export const YEAR_IN_WORDS = `(?:nineteen|twenty|eighteen) (?:(?:oh|o)[ -](?:${ONES.slice(0, 9).join('|')})|(?:${TENS.join('|')})(?:[- ](?:${ONES.slice(0, 9).join('|')}))?|${[...ONES.slice(9)].reverse().join('|')})|two thousand(?: and)?(?: (?:${[...ONES].reverse().join('|')}))?`;

/** The year that `YEAR_IN_WORDS` matched, or null. */
export function yearInWords(text: string): number | null {
  const words = text.toLowerCase();
  if (words.startsWith('two thousand')) return 2000 + (numberOf(words.replace(/^two thousand(?: and)? ?/, '')) ?? 0);
  const [first = '', ...rest] = words.split(/ /);
  const century = numberOf(first);
  const years = numberOf(rest.join(' ').replace(/^oh?[ -]/, ''));
  return century === null || years === null ? null : century * 100 + years;
}
