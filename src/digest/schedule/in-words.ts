import type { Schedule } from '../schedule.ts';
import { type CronParts, readCron } from './cron.ts';
import type { FieldValues } from './cron-field.ts';
import { DAY_NAMES, MONTH_NAMES } from './names.ts';
import { readSchedule } from './read-schedule.ts';

/** More times a day than this are easier to read as a cron expression. */
const MOST_TIMES = 6;

/**
 * A schedule as a person would write it, with its time zone: `weekdays at 8:30, Europe/Berlin`. One that has no plain words
 * stays a cron expression: `0 9 1-7 * 1, Europe/Berlin`. `readSchedule` reads either back as the same schedule.
 */
export function scheduleInWords({ cron, timeZone }: Schedule): string {
  const parts = readCron(cron);
  const words = parts.ok ? wordsOf(parts.value) : null;
  const said = words === null ? null : readSchedule(words, timeZone);
  return `${words !== null && said?.ok && said.value.cron === cron ? words : cron}, ${timeZone}`;
}

function wordsOf(parts: CronParts): string | null {
  const days = daysInWords(parts);
  if (days === null) return null;
  const often = frequencyInWords(parts);
  if (often !== null) return days === 'every day' ? often : `${often} on ${days}`;
  const times = parts.hours.flatMap((hour) =>
    parts.minutes.map((minute) => `${hour}:${String(minute).padStart(2, '0')}`),
  );
  return times.length > MOST_TIMES ? null : `${days} at ${listed(times)}`;
}

function frequencyInWords({ minutes, hours }: CronParts): string | null {
  const onTheHour = minutes.length === 1 && minutes[0] === 0;
  if (hours.length === 24) {
    if (onTheHour) return 'hourly';
    return isEvery(minutes, 60) ? `every ${60 / minutes.length} minutes` : null;
  }
  return onTheHour && hours.length > 2 && isEvery(hours, 24) ? `every ${24 / hours.length} hours` : null;
}

/** Whether the numbers are evenly spread from 0 over so many. */
const isEvery = (numbers: readonly number[], over: number): boolean =>
  numbers.every((n, i) => n === (i * over) / numbers.length);

function daysInWords({ days, months, weekdays }: CronParts): string | null {
  if (!weekdays.every) return days.every && months.every ? weekdaysInWords(weekdays) : null;
  if (days.every) return months.every ? 'every day' : null;
  if (months.every) return `${nthInWords(days)} of the month`;
  if (months.numbers.join() === '1,4,7,10') return `quarterly on ${nthInWords(days)}`;
  const [day, ...others] = days.numbers;
  if (day === undefined || others.length > 0 || days.special.length > 0 || months.numbers.length > 1) return null;
  return `${day} ${MONTH_NAMES[months.numbers[0]! - 1]}`;
}

function weekdaysInWords({ numbers, special }: FieldValues): string | null {
  const nth = special[0];
  if (nth !== undefined) {
    if (numbers.length > 0 || special.length > 1) return null;
    const place = nth.endsWith('L') ? 'last' : ordinal(Number(nth[2]));
    return `the ${place} ${DAY_NAMES[Number(nth[0])]} of the month`;
  }
  if (numbers.join() === '1,2,3,4,5') return 'weekdays';
  if (numbers.join() === '0,6') return 'weekends';
  // The week begins on Monday, as in the standard for dates.
  const fromMonday = [...numbers].sort((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const names = fromMonday.map((day) => `${DAY_NAMES[day]}s`);
  const following = fromMonday.every((day, i) => i === 0 || (fromMonday[i - 1]! + 1) % 7 === day);
  return following && names.length > 2 ? `${names[0]} to ${names.at(-1)}` : listed(names);
}

function nthInWords({ numbers, special }: FieldValues): string {
  const last = special.includes('L');
  const days = numbers.map(ordinal);
  return `the ${listed(last ? [...days, 'last day'] : days)}`;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'}`;
}

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
