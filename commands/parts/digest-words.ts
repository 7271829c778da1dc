import type { DigestWish, ListedDigest } from '../../src/chat/digest-desk.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { scheduleInWords } from '../../src/digest/schedule.ts';

/** What a digest is about, in the words of whoever made it. */
export const topicInWords = ({ topic }: Pick<DigestWish, 'topic'>): string =>
  topic === null ? 'everything' : titleLine(topic);

/** `weekdays at 8:30, Europe/Berlin` */
export const timesInWords = ({ schedule }: Pick<DigestWish, 'schedule'>): string => scheduleInWords(schedule);

/** `dredging, weekdays at 8:30, Europe/Berlin`: digests have no other name. */
export const nameOfDigest = (digest: Pick<DigestWish, 'topic' | 'schedule'>): string =>
  `${topicInWords(digest)}, ${timesInWords(digest)}`;

/** What it tells, and what it does when nothing is new or nobody was there: a sentence each. */
export function manners({ include, whenNothing, missed }: DigestWish): string[] {
  const also = [
    ...(include.conflicts ? ['what contradicts earlier documents'] : []),
    ...(include.answers ? ['questions that can be answered now'] : []),
  ];
  return [
    `It tells what is new in the documents since the last one${also.length > 0 ? `; also ${also.join(', and ')}` : ''}.`,
    whenNothing === 'silent'
      ? 'When nothing is new, it posts nothing.'
      : 'When nothing is new, it says so in one line.',
    missed === 'skip'
      ? 'One that is missed while Ibid is not running is left out, and the next one covers its time.'
      : 'Those that are missed while Ibid is not running are made up for by one.',
  ];
}

type Outcome = NonNullable<ListedDigest['lastRun']>['outcome'];

/** How a run ended, behind its time. */
export function outcomeInWords(outcome: Outcome): string {
  return outcome === null ? 'under way' : OUTCOMES[outcome];
}

const OUTCOMES: Readonly<Record<NonNullable<Outcome>, string>> = {
  posted: 'posted',
  silent: 'nothing was new',
  merged: 'missed, and told with a later one',
  skipped: 'missed, and left out',
  lost: 'could not be posted',
};
