import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { Token } from './tokens.ts';

/** Minutes that must lie between two runs: nobody reads what comes more often, and a chat that is flooded is muted. */
export const LEAST_MINUTES = 15;

const UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hourly: 60,
    hour: 60,
    hours: 60,
    minute: 1,
    minutes: 1,
    min: 1,
    mins: 1,
  }),
);

/** Where cron's steps are even: the next day, or hour, begins in step. */
const EVEN_HOURS = [1, 2, 3, 4, 6, 8, 12];
const EVEN_MINUTES = [15, 20, 30];

/** Takes “hourly”, “every 2 hours”, “every half hour”, “every 20 minutes” out of a schedule in words; null where none is in it. */
export function takeFrequency(
  tokens: readonly Token[],
): Result<{ minute: string; hour: string; rest: Token[] }> | null {
  const at = tokens.findIndex(({ kind, text }) => kind === 'word' && UNITS.has(text));
  const unit = tokens[at];
  if (!unit) return null;
  const dashes = tokens[at - 1]?.text === '-' ? 1 : 0;
  const factor = factorOf(tokens[at - 1 - dashes]);
  const rest = tokens.filter((_, i) => i > at || i < at - dashes - (factor === null ? 0 : 1));
  const minutes = UNITS.get(unit.text)! * (factor ?? 1);
  if (minutes < LEAST_MINUTES) return failure(tooOften(`every ${minutes === 1 ? 'minute' : `${minutes} minutes`}`));
  if (EVEN_MINUTES.includes(minutes)) return success({ minute: `*/${minutes}`, hour: '*', rest });
  if (EVEN_HOURS.includes(minutes / 60))
    return success({ minute: '0', hour: minutes === 60 ? '*' : `*/${minutes / 60}`, rest });
  return failure(UNEVEN);
}

function factorOf(token: Token | undefined): number | null {
  if (token?.kind === 'number' || token?.kind === 'ordinal') return token.value;
  return token?.kind === 'word' ? (FACTORS.get(token.text) ?? null) : null;
}

const FACTORS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    quarter: 0.25,
    half: 0.5,
    other: 2,
    two: 2,
    three: 3,
    four: 4,
    six: 6,
    eight: 8,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
  }),
);

/** `found`: how often it would be. */
export const tooOften = (found: string): Problem => ({
  code: 'schedule-too-often',
  message: `A digest comes at most every ${LEAST_MINUTES} minutes; this would be ${found}. Write every ${LEAST_MINUTES} minutes, hourly or a time of the day. To hear of each new document at once, use a watch.`,
});

const UNEVEN: Problem = {
  code: 'schedule-uneven',
  message:
    'A day must have room for a whole number of them: every 15, 20 or 30 minutes, or every 1, 2, 3, 4, 6, 8 or 12 hours. For other times, write them: every day at 7:00, 12:00 and 17:00.',
};
