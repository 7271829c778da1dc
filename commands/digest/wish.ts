import type { Arguments } from '../../src/chat/command.ts';
import type { DigestWish, ListedDigest } from '../../src/chat/digest-desk.ts';
import { clip } from '../../src/chat/wording/clip.ts';
import { failure, type Result, success } from '../../src/corpus/problem.ts';
import { readSchedule, readTimeZone } from '../../src/digest/schedule.ts';
import { textOf } from '../parts/options.ts';
import { includeOf } from './choices.ts';

/** Where nobody says where they are, an hour that is the same for all. */
export const DEFAULT_TIME_ZONE = 'UTC';
/** A topic is a few words; it is shown in every list and above every digest. */
export const LONGEST_TOPIC = 200;

const EVERYTHING: ReadonlySet<string> = new Set(['all', 'everything', 'any', '*']);

/** What is wished for a new digest. A problem where there is no time, or something cannot be read. */
export function readWish(args: Arguments): Result<DigestWish> {
  // `/digest create dredging`: the rest of a line is the option behind the action.
  const rest = textOf(args, 'digest');
  if (rest !== null && textOf(args, 'topic') !== null) return failure(leftOver(rest));
  const change = readChange(args);
  if (!change.ok) return change;
  const topic = rest === null ? success(change.value.topic) : readTopic(rest);
  if (!topic.ok) return topic;
  const when = textOf(args, 'when');
  if (when === null)
    return failure({
      code: 'no-time',
      message: 'It is missing when to post: “weekdays at 8:30”, “every Monday at 9”.',
    });
  const schedule = readSchedule(when, change.value.timeZone ?? DEFAULT_TIME_ZONE);
  if (!schedule.ok) return schedule;
  const { include = { conflicts: true, answers: true }, whenNothing = 'silent', missed = 'catch-up' } = change.value;
  return success({ topic: topic.value ?? null, schedule: schedule.value, include, whenNothing, missed });
}

/** `when:weekdays at 8:30` without quotation marks leaves `at 8:30` over. */
const leftOver = (words: string) => ({
  code: 'left-over',
  message: `“${clip(words, 60)}” is left over. What has spaces is put in quotation marks: when:"weekdays at 8:30".`,
});

/** What is to become different. The time is read when the time zone of the digest is known, but tried before. */
export interface DigestChange extends Partial<Omit<DigestWish, 'schedule'>> {
  readonly when?: string;
  readonly timeZone?: string;
}

/** What is to become different; what was not given is absent. */
export function readChange(args: Arguments): Result<DigestChange> {
  const topic = readTopic(textOf(args, 'topic'));
  if (!topic.ok) return topic;
  const zone = textOf(args, 'time-zone');
  const timeZone = zone === null ? null : readTimeZone(zone);
  if (timeZone && !timeZone.ok) return timeZone;
  const when = textOf(args, 'when');
  const tried = when === null ? null : readSchedule(when, timeZone?.value ?? DEFAULT_TIME_ZONE);
  if (tried && !tried.ok) return tried;
  const include = includeOf(textOf(args, 'include'));
  const nothing = textOf(args, 'nothing-new');
  const missed = textOf(args, 'missed');
  return success({
    ...(topic.value === undefined ? {} : { topic: topic.value }),
    ...(when === null ? {} : { when }),
    ...(timeZone ? { timeZone: timeZone.value } : {}),
    ...(include ? { include } : {}),
    ...(nothing === null ? {} : { whenNothing: nothing === 'line' ? ('line' as const) : ('silent' as const) }),
    ...(missed === null ? {} : { missed: missed === 'skip' ? ('skip' as const) : ('catch-up' as const) }),
  });
}

/** The changes as the desk takes them. */
export function changeOf(change: DigestChange, { schedule }: ListedDigest): Result<Partial<DigestWish>> {
  const { when, timeZone, ...rest } = change;
  if (when === undefined && timeZone === undefined) return success(rest);
  const zone = timeZone ?? schedule.timeZone;
  if (when === undefined) return success({ ...rest, schedule: { cron: schedule.cron, timeZone: zone } });
  const read = readSchedule(when, zone);
  return read.ok ? success({ ...rest, schedule: read.value }) : read;
}

/** Null for everything, undefined where nothing was given. */
function readTopic(given: string | null): Result<string | null | undefined> {
  if (given === null) return success(undefined);
  if (EVERYTHING.has(given.toLowerCase())) return success(null);
  if (given.length <= LONGEST_TOPIC) return success(given);
  return failure({
    code: 'too-long',
    message: `The topic has ${given.length} characters; at most ${LONGEST_TOPIC} fit. A few words that the documents use are best.`,
  });
}
