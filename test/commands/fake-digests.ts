import type { DigestDesk, DigestWish, ListedDigest, ListedWatch, OpenQuestion } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { failure, type Problem, type Result, success } from '../../src/corpus/problem.ts';

/** Digests and watches of one place, in memory, with what was asked of them. */
export interface FakeDigests extends DigestDesk {
  readonly all: Map<string, ListedDigest>;
  readonly watched: Map<string, ListedWatch>;
  /** What changed something, in order: the method, and what it was given. */
  readonly calls: unknown[][];
}

export interface FakeDigestsGiven {
  readonly digests?: readonly Partial<ListedDigest>[];
  readonly watches?: readonly Partial<ListedWatch>[];
  readonly questions?: readonly OpenQuestion[];
  readonly preview?: Reply | null;
  /** Every method that gives a `Result` gives this problem. */
  readonly problem?: Problem;
}

export const WISH: DigestWish = {
  topic: 'dredging',
  schedule: { cron: '30 8 * * 1-5', timeZone: 'Europe/Berlin' },
  include: { conflicts: true, answers: true },
  whenNothing: 'silent',
  missed: 'catch-up',
};

export const listedDigest = (given: Partial<ListedDigest> = {}): ListedDigest => ({
  ...WISH,
  id: 'digest-000000001',
  createdBy: { platform: 'slack', id: 'U2' },
  createdAt: Date.UTC(2026, 0, 1),
  pausedAt: null,
  lastRun: null,
  ...given,
});

export const listedWatch = (given: Partial<ListedWatch> = {}): ListedWatch => ({
  id: 'watch-0000000001',
  kind: 'topic',
  text: 'dredging',
  perHour: 4,
  person: { platform: 'slack', id: 'U2' },
  createdAt: Date.UTC(2026, 0, 1),
  pausedAt: null,
  direct: false,
  ...given,
});

export function fakeDigests(given: FakeDigestsGiven = {}): FakeDigests {
  const person = { platform: 'slack', id: 'U1' };
  const now = Date.UTC(2026, 0, 15);
  const numbered = (name: string, number: number): string => `${name}-${String(number).padStart(9, '0')}`;
  const all = new Map(
    (given.digests ?? []).map((one, i) => [
      one.id ?? numbered('digest', i),
      listedDigest({ id: numbered('digest', i), ...one }),
    ]),
  );
  const watched = new Map(
    (given.watches ?? []).map((one, i) => [
      one.id ?? numbered('watch', i),
      listedWatch({ id: numbered('watch', i), ...one }),
    ]),
  );
  const calls: unknown[][] = [];
  const unknown = failure({ code: 'unknown', message: 'There is no such thing here any more.' });
  const asked = <T>(value: T | undefined, ...call: unknown[]): Result<T> => {
    if (given.problem) return failure(given.problem);
    if (value === undefined) return unknown;
    calls.push(call);
    return success(value);
  };
  const put = <T extends { readonly id: string }>(into: Map<string, T>, result: Result<T>): Result<T> => {
    if (result.ok) into.set(result.value.id, result.value);
    return result;
  };
  const addWatch = (watch: ListedWatch, ...call: unknown[]) => {
    const before = [...watched.values()].find((one) => one.text === watch.text && one.direct === watch.direct);
    const added = put(watched, asked(before ?? watch, ...call));
    return added.ok ? success({ watch: added.value, isNew: before === undefined }) : added;
  };
  return {
    all,
    watched,
    calls,
    digests: async () => [...all.values()],
    create: async (wish, where) =>
      put(
        all,
        asked(
          listedDigest({
            ...wish,
            id: numbered('digest', all.size),
            createdBy: person,
            createdAt: now,
            ...(where ? { elsewhere: where.channel } : {}),
          }),
          'create',
          wish,
          ...(where ? [where.channel] : []),
        ),
      ),
    change: async (id, change, where) => {
      const { paused, ...rest } = change;
      const before = all.get(id);
      const after = before && {
        ...before,
        ...rest,
        ...(where ? { elsewhere: where.channel } : {}),
        ...(paused === undefined ? {} : { pausedAt: paused ? now : null }),
      };
      return put(all, asked(after, 'change', id, change, ...(where ? [where.channel] : [])));
    },
    remove: async (id) => {
      const removed = asked(all.get(id), 'remove', id);
      if (removed.ok) all.delete(id);
      return removed.ok ? success(null) : removed;
    },
    preview: async (id) => {
      const found = asked(all.get(id), 'preview', id);
      return found.ok ? success(given.preview ?? null) : found;
    },
    runNow: async (id) => {
      const found = asked(all.get(id), 'runNow', id);
      return found.ok ? success(null) : found;
    },
    watches: async () => [...watched.values()],
    watch: async ({ kind, text, perHour, where }) =>
      addWatch(
        listedWatch({
          id: numbered('watch', watched.size),
          kind,
          text,
          perHour,
          person,
          createdAt: now,
          direct: where === 'direct',
        }),
        'watch',
        { kind, text, perHour, where },
      ),
    pauseWatch: async (id, paused) => {
      const before = watched.get(id);
      return put(watched, asked(before && { ...before, pausedAt: paused ? now : null }, 'pauseWatch', id, paused));
    },
    endWatch: async (id) => {
      const ended = asked(watched.get(id), 'endWatch', id);
      if (ended.ok) watched.delete(id);
      return ended;
    },
    keep: async (question, recorded, where) =>
      addWatch(
        listedWatch({
          id: numbered('watch', watched.size),
          kind: 'kept',
          text: question,
          perHour: 1,
          person,
          createdAt: now,
          direct: where === 'direct',
        }),
        'keep',
        question,
        recorded.invocation.id,
        where,
      ),
    unanswered: async (since, limit) => {
      calls.push(['unanswered', since, limit]);
      return (given.questions ?? []).filter(({ at }) => at >= since).slice(0, limit);
    },
  };
}
