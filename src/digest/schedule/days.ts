import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { dayNamed, monthNamed } from './names.ts';
import type { Token } from './tokens.ts';

/** The three last fields of a cron expression. */
export interface Days {
  readonly day: string;
  readonly month: string;
  readonly weekday: string;
}

interface DayRule {
  readonly name: string;
  /** Null where the rule does not know these words. */
  readonly read: (words: readonly Token[]) => Result<Days> | null;
}

const EVERY_DAY: Days = { day: '*', month: '*', weekday: '*' };
const MONTH_WORDS: ReadonlySet<string> = new Set(['month', 'months', 'monthly', 'quarter', 'quarters', 'quarterly']);
const isWord = (token: Token | undefined, ...texts: string[]): boolean =>
  token?.kind === 'word' && texts.includes(token.text);
const isTo = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:to|through|thru|until|till|[-–—])$/.test(token.text);
const monthIn = (words: readonly Token[]): boolean => words.some(({ text }) => MONTH_WORDS.has(text));

/** In the order in which they are tried. The words come without what says nothing, such as “every” and “on the”. */
const RULES: readonly DayRule[] = [
  {
    // Cron cannot count weeks or days across months.
    name: 'every other',
    read: (words) => {
      const counted = words.some((word, i) => {
        const next = words[i + 1]?.text ?? '';
        if (isWord(word, 'biweekly', 'fortnight', 'fortnightly', 'fortnights') || isWord(word, 'other')) return true;
        if (word.kind === 'number' && /^(?:days|weeks|months|years)$/.test(next)) return true;
        return word.kind === 'ordinal' && (dayNamed(next) !== null || next === 'week') && !monthIn(words);
      });
      return counted ? failure(EVERY_OTHER) : null;
    },
  },
  {
    name: 'every day',
    read: (words) => (words.every((w) => isWord(w, 'day', 'days', 'daily', 'everyday')) ? success(EVERY_DAY) : null),
  },
  { name: 'days of the week', read: daysOfWeek },
  { name: 'one weekday of the month', read: weekdayOfMonth },
  { name: 'days of the month', read: daysOfMonth },
  { name: 'one date of the year', read: dateOfYear },
];

/** Which days are meant by what is left of a schedule in words; null where no rule knows. Not empty. */
export function readDays(words: readonly Token[]): Result<Days> | null {
  for (const { read } of RULES) {
    const days = read(words);
    if (days) return days;
  }
  return null;
}

const GROUPS: ReadonlyMap<string, string> = new Map(Object.entries({ weekday: '1-5', workday: '1-5', weekend: '0,6' }));

/** “weekdays”, “Mondays and Thursdays”, “weekly on Friday”, “Mon-Fri”, “Friday to Monday”, “weekdays and Saturday”. */
function daysOfWeek(words: readonly Token[]): Result<Days> | null {
  const named = words.filter((word) => !isWord(word, 'weekly', 'week', 'weeks'));
  if (named.length === 0) return failure(WHICH_DAY_OF_WEEK);
  const parts: string[] = [];
  for (let i = 0; i < named.length; i++) {
    const word = named[i]!;
    const group = GROUPS.get(word.text.replace(/s$/, ''));
    const day = dayNamed(word.text);
    if (group) parts.push(group);
    else if (isWord(word, 'working', 'business', 'work') && isWord(named[i + 1], 'day', 'days')) {
      parts.push('1-5');
      i++;
    } else if (day !== null && isTo(named[i + 1])) {
      const last = dayNamed(named[i + 2]?.text ?? '');
      if (last === null) return null;
      // Over the end of the week, Sunday is the 7th day and not only the first.
      parts.push(day <= last ? `${day}-${last}` : `${day}-6,0-${last}`);
      i += 2;
    } else if (day !== null) parts.push(String(day));
    else return null;
  }
  return success({ ...EVERY_DAY, weekday: parts.join(',') });
}

/** “first Monday of the month”, “last Friday of every month”. */
function weekdayOfMonth(words: readonly Token[]): Result<Days> | null {
  if (!monthIn(words)) return null;
  const [nth, name, ...more] = words.filter(({ text }) => text !== 'month' && text !== 'monthly');
  const day = dayNamed(name?.text ?? '');
  if (day === null || more.length > 0) return null;
  if (isWord(nth, 'last')) return success({ ...EVERY_DAY, weekday: `${day}L` });
  if (nth?.kind !== 'ordinal' || nth.value < 1 || nth.value > 5) return null;
  return success({ ...EVERY_DAY, weekday: `${day}#${nth.value}` });
}

/** “monthly on the 1st”, “1st and 15th of the month”, “last day of the month”, “quarterly on the 1st”. */
function daysOfMonth(words: readonly Token[]): Result<Days> | null {
  const days: string[] = [];
  let ordinals = 0;
  for (const word of words) {
    if (word.kind === 'ordinal') ordinals++;
    if (word.kind === 'ordinal' || word.kind === 'number') {
      if (word.value < 1 || word.value > 31) return failure(noDay(word));
      days.push(String(word.value));
    } else if (isWord(word, 'last', 'end')) days.push('L');
    else if (!MONTH_WORDS.has(word.text) && !isWord(word, 'day', 'days')) return null;
  }
  if (!monthIn(words) && (ordinals === 0 || ordinals !== days.length)) return null;
  if (days.length === 0) return failure(WHICH_DAY_OF_MONTH);
  const quarterly = words.some(({ text }) => text.startsWith('quarter'));
  return success({ day: days.join(','), month: quarterly ? '*/3' : '*', weekday: '*' });
}

/** “29 February”, “yearly on March 3rd”. */
function dateOfYear(words: readonly Token[]): Result<Days> | null {
  const date = words.filter((word) => !isWord(word, 'yearly', 'annually', 'year'));
  const day = date.find(({ kind }) => kind === 'ordinal' || kind === 'number');
  const month = date.map(({ text }) => monthNamed(text)).find((named) => named !== null);
  if (date.length !== 2 || day === undefined || month === undefined || !('value' in day)) return null;
  if (day.value < 1 || day.value > 31) return failure(noDay(day));
  return success({ day: String(day.value), month: String(month), weekday: '*' });
}

const noDay = ({ text }: Token): Problem => ({
  code: 'schedule-day',
  message: `No month has a day “${text}”. Write one from the 1st to the 31st, or the last day of the month.`,
});

const EVERY_OTHER: Problem = {
  code: 'schedule-every-other',
  message:
    'I cannot count every second day or week. Write days that come each week or month, such as mondays at 9:00, the 1st and 15th of the month at 9:00, or the first monday of the month at 9:00.',
};

const WHICH_DAY_OF_WEEK: Problem = {
  code: 'schedule-no-days',
  message: 'On which day of the week? Write, for example, mondays at 9:00.',
};

const WHICH_DAY_OF_MONTH: Problem = {
  code: 'schedule-no-days',
  message:
    'On which day of the month? Write, for example, monthly on the 1st at 9:00, or the last day of the month at 17:00.',
};
