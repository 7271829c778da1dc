import { failure, type Result, success } from '../../corpus/problem.ts';
import { type CronField, type FieldValues, readField, writeField } from './cron-field.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS = {
  minute: { name: 'minute', low: 0, high: 59 },
  hour: { name: 'hour', low: 0, high: 23 },
  day: { name: 'day of the month', low: 1, high: 31, special: /^l$/ },
  month: { name: 'month', low: 1, high: 12, names: MONTHS },
  weekday: { name: 'day of the week', low: 0, high: 6, names: DAYS, around: 7, special: /^[0-7](#[1-5]|l)$/ },
} as const satisfies Record<string, CronField>;

/** A cron expression of five fields that was read. */
export interface CronParts {
  /** In the one way in which Ibid writes it, so that equal times are equal text: numbers, ascending, `*`, `a-b`, and every n-th as a step. */
  readonly cron: string;
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: FieldValues;
  readonly months: FieldValues;
  readonly weekdays: FieldValues;
}

/**
 * Reads the cron expressions that people know: numbers, lists, ranges, steps, names of months and days, `L` for the last
 * day of a month, `1#2` for its second Monday, `1L` for its last. With a day of the month and a day of the week, either
 * is enough, as in every cron since 1987.
 */
export function readCron(text: string): Result<CronParts> {
  const fields = text.trim().toLowerCase().split(/\s+/);
  if (fields.length !== 5) return failure(wrongCount(fields.length));
  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string];
  const minutes = readField(minute, FIELDS.minute);
  if (!minutes.ok) return minutes;
  const hours = readField(hour, FIELDS.hour);
  if (!hours.ok) return hours;
  let days = readField(day, FIELDS.day);
  if (!days.ok) return days;
  const months = readField(month, FIELDS.month);
  if (!months.ok) return months;
  let weekdays = readField(weekday, FIELDS.weekday);
  if (!weekdays.ok) return weekdays;
  // Either is enough, so one that names them all makes the other idle: `1-31` with `1` is every day, not Mondays.
  if (day !== '*' && weekday !== '*' && (days.value.every || weekdays.value.every)) {
    days = readField('*', FIELDS.day);
    weekdays = readField('*', FIELDS.weekday);
    if (!days.ok || !weekdays.ok) return failure(wrongCount(5));
  }
  const cron = [
    writeField(minutes.value, FIELDS.minute),
    writeField(hours.value, FIELDS.hour),
    writeField(days.value, FIELDS.day),
    writeField(months.value, FIELDS.month),
    writeField(weekdays.value, FIELDS.weekday),
  ].join(' ');
  return success({
    cron,
    minutes: minutes.value.numbers,
    hours: hours.value.numbers,
    days: days.value,
    months: months.value,
    weekdays: weekdays.value,
  });
}

const wrongCount = (count: number) => ({
  code: 'cron-fields',
  message: `A cron expression has five fields: minute, hour, day of the month, month, day of the week, such as 30 8 * * 1-5. This one has ${count}.`,
});
