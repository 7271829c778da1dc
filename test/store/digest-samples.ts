import type { Place } from '../../src/chat/place.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { Digest } from '../../src/digest/digest.ts';
import type { Watch, WatchHit } from '../../src/digest/watch.ts';
import { freshProgress, type Source } from '../../src/sources/state.ts';
import type { State } from '../../src/store/open-state.ts';
import { citation, ending, invocation } from './samples.ts';

export const channel = (name: string, given: Partial<Place> = {}): Place => ({
  platform: 'slack',
  team: 'T1',
  channel: name,
  thread: null,
  direct: false,
  ...given,
});

export const digest = (id: string, given: Partial<Digest> = {}): Digest => ({
  id,
  place: channel('C1'),
  topic: 'gauges \u0000 and \ud800 levels',
  schedule: { cron: '30 8 * * 1-5', timeZone: 'Europe/Berlin' },
  include: { conflicts: true, answers: false },
  whenNothing: 'line',
  missed: 'catch-up',
  createdBy: { platform: 'slack', id: 'U1' },
  createdAt: 1000,
  pausedAt: null,
  coveredTo: 1000.25,
  plannedTo: 1000,
  ...given,
});

export const watch = (id: string, given: Partial<Watch> = {}): Watch => ({
  id,
  kind: 'question',
  text: 'How high did \u0000 the river stand?',
  place: channel('C1', { thread: '17.01' }),
  person: { platform: 'slack', id: 'U1' },
  perHour: 3,
  createdAt: 1000,
  pausedAt: null,
  endedAt: null,
  ...given,
});

export const hit = (of: string, key: string, at = 2000): WatchHit => ({
  watch: of,
  key,
  citation: citation(`${key.slice(0, 20)}.md`),
  at,
});

export const source = (id: string, given: Partial<Source> = {}): Source => ({
  id,
  kind: 'feed',
  url: `https://example.org/${id}`,
  title: null,
  folder: '',
  addedBy: { platform: 'slack', id: 'U1' },
  addedAt: 3,
  progress: freshProgress(3),
  ...given,
});

/** Documents as `noteDocuments` takes them, of `file=hash` words. */
export const files = (text: string): { file: string; hash: string }[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ file: word.split('=')[0]!, hash: word.split('=')[1] ?? '' }));

/** A question that somebody asked and how it ended, with the message that tells it. */
export async function asked(
  state: State,
  key: string,
  question: string,
  { outcome = 'unanswered', at = 1000, place = channel('C1'), quoting = [], message = true, reply = null }: Asking = {},
): Promise<string> {
  const given = invocation([key], { receivedAt: at, place });
  await state.accept(given);
  const citations = quoting.map((file) => citation(file));
  await state.posting(given.id, { question, citations, ...(reply && { reply }) });
  const told = message ? { channel: place.channel, id: `m ${key}` } : null;
  await state.finished(given.id, ending({ outcome, at: at + 1, message: told }));
  return given.id;
}

interface Asking {
  readonly outcome?: 'answered' | 'conflicting' | 'unanswered' | 'failed' | 'lost' | 'done';
  readonly at?: number;
  readonly place?: Place;
  readonly quoting?: readonly string[];
  readonly message?: boolean;
  readonly reply?: Reply | null;
}
