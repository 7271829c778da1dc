import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { Schedule } from '../schedule.ts';
import { calendarOf } from './calendar.ts';
import { type CronParts, readCron } from './cron.ts';
import { LEAST_MINUTES, tooOften } from './frequency.ts';
import { splitZone } from './split-zone.ts';
import { readTimeZone } from './time-zone.ts';
import { cronOfWords, EXAMPLES } from './words.ts';

/** Longer than any schedule in words; what is longer is something else. */
const LONGEST = 200;
const DAY_MINUTES = 1_440;
/** Any moment will do to ask whether a date ever comes: dates come again within eight years (29 February, over 2100). */
const SOME_MOMENT = Date.UTC(2024, 0, 1);

/**
 * Reads a schedule in plain words (`weekdays at 8:30`) or as a cron expression of five fields, in the time zone given. A
 * time zone behind it counts instead: `weekdays at 8:30, Europe/Berlin`, `daily at 9 in New York`. Equal times give equal
 * text in `cron`, however they were written. Refused: what is not understood, what comes more often than every 15 minutes,
 * and what never comes (30 February).
 */
export function readSchedule(text: string, timeZone: string): Result<Schedule> {
  const clean = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (clean === '') return failure(EMPTY);
  if (clean.length > LONGEST) return failure(tooLong(clean.length));
  const split = splitZone(clean);
  const zone = readTimeZone(split.zone ?? timeZone);
  if (!zone.ok) return zone;
  const cron = looksLikeCron(split.times) ? success(split.times) : cronOfWords(split.times);
  if (!cron.ok) return cron;
  const parts = readCron(cron.value);
  if (!parts.ok) return parts;
  const least = leastBetween(parts.value);
  if (least < LEAST_MINUTES) return failure(tooOften(`${least} minute${least === 1 ? '' : 's'} apart`));
  if (calendarOf(parts.value.cron)(SOME_MOMENT) === null) return failure(never(split.times));
  return success({ cron: parts.value.cron, timeZone: zone.value });
}

/** Cron expressions begin with a minute, and have nothing in them but digits, signs and names without spaces. */
const looksLikeCron = (text: string): boolean => /^[\d*]\S* [\d*]\S* [\dl*]\S* \S+( \S+)*$/i.test(text);

/** Minutes between the two runs of a day, or of two days that follow each other, that lie closest. */
function leastBetween({ minutes, hours }: CronParts): number {
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  const next = [...times.slice(1), times[0]! + DAY_MINUTES];
  return Math.min(...times.map((time, i) => next[i]! - time));
}

const EMPTY: Problem = { code: 'schedule-empty', message: `When? Write, for example: ${EXAMPLES}.` };

const tooLong = (length: number): Problem => ({
  code: 'schedule-unread',
  message: `A schedule has ${LONGEST} characters at most; this has ${length}. Write, for example: ${EXAMPLES}.`,
});

const never = (text: string): Problem => ({
  code: 'schedule-never',
  message: `“${text}” never comes: no such day is in the calendar. For the end of each month, write the last day of the month at 17:00.`,
});
