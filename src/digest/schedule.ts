export { scheduleInWords } from './schedule/in-words.ts';
export { nextRun, runsBetween } from './schedule/next-run.ts';
export { readSchedule } from './schedule/read-schedule.ts';
export { readTimeZone } from './schedule/time-zone.ts';

/** When something recurs. `readSchedule` makes them from what people write. */
export interface Schedule {
  /**
   * Minute, hour, day of the month, month, day of the week, in the one way in which Ibid writes them; every hour is `*`.
   * With a day of the month and a day of the week, either is enough.
   */
  readonly cron: string;
  /** An IANA name such as `Europe/Berlin`. */
  readonly timeZone: string;
}
