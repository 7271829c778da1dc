import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { type Days, readDays } from './days.ts';
import { takeFrequency } from './frequency.ts';
import { dayNamed, monthNamed } from './names.ts';
import { fieldsOfTimes, takeTimes } from './times.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Words that say nothing about when. */
const FILLERS: ReadonlySet<string> = new Set('on the every each of in a an all once twice per'.split(' '));

/** What a person is told who wrote something else. */
export const EXAMPLES =
  'weekdays at 8:30, mondays and thursdays at 7 am, every day at 18:00, monthly on the 1st at 10:00, every 2 hours, or a cron expression such as 30 8 * * 1-5';

/** The cron expression that a schedule in words stands for: days and times, or days and how often. */
export function cronOfWords(text: string): Result<string> {
  const taken = takeTimes(tokensOf(text));
  if (!taken.ok) return taken;
  const { times, rest } = taken.value;
  const words = rest.filter(({ kind, text: word }) => kind !== 'and' && !FILLERS.has(word));
  const frequency = takeFrequency(words);
  if (frequency) {
    if (!frequency.ok) return frequency;
    if (times.length > 0) return failure(TIME_AND_FREQUENCY);
    const { minute, hour, rest: others } = frequency.value;
    const days = others.length === 0 ? EVERY_DAY : readDays(others);
    return withDays(days, minute, hour, text, others);
  }
  const days = words.length === 0 ? null : readDays(words);
  if (words.length === 0 && times.length > 0) return failure(NO_DAYS);
  if (days?.ok && times.length === 0) return failure(noTime(text));
  const fields = fieldsOfTimes(times);
  if (!fields.ok) return fields;
  return withDays(days, fields.value.minute, fields.value.hour, text, words);
}

const EVERY_DAY: Result<Days> = success({ day: '*', month: '*', weekday: '*' });

function withDays(
  days: Result<Days> | null,
  minute: string,
  hour: string,
  text: string,
  words: readonly Token[],
): Result<string> {
  if (!days) return failure(unread(text, words));
  if (!days.ok) return days;
  const { day, month, weekday } = days.value;
  return success(`${minute} ${hour} ${day} ${month} ${weekday}`);
}

const KNOWN =
  /^(?:to|through|thru|until|till|weekly|weeks?|weekdays?|weekends?|workdays?|working|business|work|days?|daily|everyday|months?|monthly|quarterly|quarters?|last|end|yearly|annually|year)$/;

/** Names the first word that means nothing to any rule, if there is one. */
function unread(text: string, words: readonly Token[]): Problem {
  const odd = words.find(
    (word) =>
      word.kind === 'sign' ||
      (word.kind === 'word' &&
        !KNOWN.test(word.text) &&
        dayNamed(word.text) === null &&
        monthNamed(word.text) === null),
  );
  const found = odd ? `“${odd.text}” in “${text}”` : `“${text}”`;
  return { code: 'schedule-unread', message: `I cannot read ${found} as a schedule. Write, for example: ${EXAMPLES}.` };
}

const noTime = (text: string): Problem => ({
  code: 'schedule-no-time',
  message: `At what time? Write it behind the days, such as ${text.replace(/[\s,.]+$/, '')} at 8:30.`,
});

const NO_DAYS: Problem = {
  code: 'schedule-no-days',
  message: `On which days? Write them before the time, such as every day at 9:00 or weekdays at 9:00.`,
};

const TIME_AND_FREQUENCY: Problem = {
  code: 'schedule-time',
  message:
    'Either how often or at what time, not both: hourly, every 2 hours on weekdays, or every day at 9:00 and 17:00.',
};
