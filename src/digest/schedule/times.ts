import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { Token } from './tokens.ts';

interface Time {
  readonly hour: number;
  readonly minute: number;
}

/** Words behind which a number alone is a day and not an hour: “on the 15”, “monthly 9”, “every 2”. */
const DAY_FOLLOWS: ReadonlySet<string> = new Set(
  'the on of month months monthly to through thru until till every each first last'.split(' '),
);

/** Takes the times of the day out of a schedule in words: `at 8:30`, `9 and 17:00`, `noon`; `rest` is what is left. */
export function takeTimes(tokens: readonly Token[]): Result<{ times: Time[]; rest: Token[] }> {
  const taken: { token: Token; time: Time }[] = [];
  const rest: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'word' && token.text === 'at') continue;
    if (token.kind === 'clock' || (token.kind === 'number' && isHour(tokens, i, taken.at(-1)?.token))) {
      const time = timeOf(token);
      if (!time) return failure(noTime(token));
      taken.push({ token, time });
    } else rest.push(token);
  }
  const unclear = taken.find(({ token, time }) => isBare(token) && time.hour >= 1 && time.hour <= 12);
  if (unclear && taken.some(({ token }) => token.kind === 'clock' && token.half !== null))
    return failure(whichHalf(unclear.token));
  return success({ times: taken.map(({ time }) => time), rest });
}

/** A number alone is an hour behind “at”, in a list of times, and at the end where no day can be meant. */
function isHour(tokens: readonly Token[], i: number, lastTime: Token | undefined): boolean {
  const before = tokens[i - 1];
  if (before?.kind === 'word' && before.text === 'at') return true;
  if (before?.kind === 'and') return lastTime !== undefined && tokens[i - 2] === lastTime;
  if (i < tokens.length - 1 || lastTime || before?.kind !== 'word' || DAY_FOLLOWS.has(before.text)) return false;
  // “every day 9” against “monthly on day 9”.
  return !/^days?$/.test(before.text) || !tokens.some(({ text }) => text.startsWith('month'));
}

function timeOf(token: Token): Time | null {
  if (token.kind === 'number') {
    // 1830 is a time too.
    const long = token.text.length === 4;
    const [hour, minute] = long ? [Math.floor(token.value / 100), token.value % 100] : [token.value, 0];
    return hour < 24 && minute < 60 && token.text.length !== 3 ? { hour, minute } : null;
  }
  if (token.kind !== 'clock' || token.minute > 59) return null;
  if (token.half === null) return token.hour < 24 ? { hour: token.hour, minute: token.minute } : null;
  if (token.hour < 1 || token.hour > 12) return null;
  return { hour: (token.hour % 12) + (token.half === 'pm' ? 12 : 0), minute: token.minute };
}

/** Without am or pm, and with digits: noon and midnight are clear. */
const isBare = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'clock' && token.half === null && /\d/.test(token.text));

/** Cron's minute and hour fields for these times, or why one expression cannot say them. */
export function fieldsOfTimes(times: readonly Time[]): Result<{ minute: string; hour: string }> {
  const minutes = new Set(times.map(({ minute }) => minute));
  const hours = new Set(times.map(({ hour }) => hour));
  const different = new Set(times.map(({ hour, minute }) => hour * 60 + minute));
  if (minutes.size * hours.size !== different.size) return failure(MINUTES_DIFFER);
  return success({ minute: [...minutes].join(','), hour: [...hours].join(',') });
}

const noTime = ({ text }: Token): Problem => ({
  code: 'schedule-time',
  message: `“${text}” is no time of the day. Write one from 0:00 to 23:59, such as 8:30, 18:00 or 7 pm; 24:00 is 0:00 of the next day.`,
});

const whichHalf = ({ text }: Token): Problem => ({
  code: 'schedule-time',
  message: `Is “${text}” in the morning or in the evening? Write am or pm behind each time, or all times from 0:00 to 23:59.`,
});

const MINUTES_DIFFER: Problem = {
  code: 'schedule-times-differ',
  message:
    'Several times in one schedule must have the same minutes, such as 8:30 and 16:30. For others, make a second digest.',
};
