import { InvalidArgumentError } from 'commander';
import { isDay } from '../chat/days.ts';

/** `--as-of`: a day of the calendar as `YYYY-MM-DD`. */
export function parseDay(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('Expected a day such as 2025-06-30.');
  return value;
}

const MOST_HITS = 1000;

/** `--limit`: a whole number from 1 to 1000. */
export function parseLimit(value: string): number {
  const limit = Number(value);
  if (!/^\d{1,4}$/.test(value) || limit < 1 || limit > MOST_HITS)
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_HITS}.`);
  return limit;
}
