import type { Place } from '../../src/chat/place.ts';
import { StateFault } from '../../src/chat/state-fault.ts';
import type { DocumentChange } from '../../src/digest/changes.ts';
import type { Digest, Run, RunOutcome } from '../../src/digest/digest.ts';
import { plainQuestion } from '../../src/digest/same-question.ts';
import type { DigestState, UnansweredQuestion } from '../../src/digest/state.ts';
import type { Watch, WatchHit } from '../../src/digest/watch.ts';
import { type MemoryState, memoryState } from '../chat/memory-state.ts';

interface NotedRun extends Run {
  owner: number | null;
  outcome: RunOutcome | null;
  endedAt: number | null;
}

interface NotedHit {
  readonly hit: WatchHit;
  /** Only that it was told is still known. */
  forgotten: boolean;
  message: string | null;
  takenAt: number | null;
}

interface Change extends DocumentChange {
  readonly before: string | null;
  readonly after: string | null;
}

interface Tables {
  readonly digests: Map<string, Digest>;
  readonly runs: Map<string, NotedRun>;
  readonly watches: Map<string, Watch>;
  readonly hits: Map<string, NotedHit>;
  /** File to hash; null before the first call. */
  known: Map<string, string> | null;
  changes: Change[];
  sequence: number;
  notedAt: number;
  watchedTo: number;
  /** By invocation, then by file. */
  readonly drifts: Map<string, Map<string, number>>;
  lives: number;
}

export interface MemoryDigestState extends DigestState {
  /**
   * What a new process would open after this one was killed, whose calls are rejected from now on.
   *
   * @param chat the restarted state of the chat; default: the same
   */
  restarted(chat?: MemoryState): MemoryDigestState;
  /** As `ChatState.forget`, of what digests and watches keep. */
  forget(before: number): Promise<void>;
}

/** A state without a database, which keeps every promise of `DigestState` but that of outliving the process. */
export function memoryDigestState(chat: MemoryState = memoryState()): MemoryDigestState {
  const tables: Tables = {
    digests: new Map(),
    runs: new Map(),
    watches: new Map(),
    hits: new Map(),
    known: null,
    changes: [],
    sequence: 0,
    notedAt: Number.NEGATIVE_INFINITY,
    watchedTo: -1,
    drifts: new Map(),
    lives: 0,
  };
  return openTables(tables, chat);
}

function openTables(tables: Tables, chat: MemoryState): MemoryDigestState {
  tables.lives += 1;
  const owner = tables.lives;
  let closed = false;
  const { digests, runs, watches, hits, drifts } = tables;

  const call = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (closed) throw new StateFault('closed', 'the state is closed');
    return structuredClone(work());
  };
  const runKey = ({ digest, due }: Run) => `${digest}\n${due}`;
  const hitsWhere = (wanted: (noted: NotedHit) => boolean) =>
    [...hits.values()]
      .filter(wanted)
      .map(({ hit }) => hit)
      .sort((a, b) => a.at - b.at);
  const cover = (id: string, coveredTo: number) => {
    const digest = digests.get(id);
    if (digest) digests.set(id, { ...digest, coveredTo: Math.max(digest.coveredTo, coveredTo) });
  };
  const replies = () =>
    [...chat.all()]

      .reverse()
      .filter(({ ending }) => ending?.message && !['failed', 'refused', 'lost'].includes(ending.outcome));

  return {
    saveDigest: (digest) =>
      call(() => {
        const old = digests.get(digest.id);
        digests.set(digest.id, {
          ...structuredClone(digest),
          coveredTo: Math.max(digest.coveredTo, old?.coveredTo ?? digest.coveredTo),
          plannedTo: Math.max(digest.plannedTo, old?.plannedTo ?? digest.plannedTo),
        });
      }),
    removeDigest: (id) =>
      call(() => {
        digests.delete(id);
        for (const [key, run] of runs) if (run.digest === id) runs.delete(key);
      }),
    digest: (id) => call(() => digests.get(id) ?? null),
    digests: (place) =>
      call(() =>
        [...digests.values()]
          .filter((each) => isIn(place, each.place) || isIn(place, each.madeIn ?? each.place))
          .sort(byAge),
      ),

    planRuns: (id, plannedTo, planned) =>
      call(() => {
        const digest = digests.get(id);
        if (!digest) return;
        digests.set(id, { ...digest, plannedTo: Math.max(digest.plannedTo, plannedTo) });
        for (const { due, ended } of planned) {
          if (runs.has(runKey({ digest: id, due }))) continue;
          const outcome = ended ?? null;
          const endedAt = ended ? plannedTo : null;
          runs.set(runKey({ digest: id, due }), { digest: id, due, owner: null, outcome, endedAt });
        }
      }),
    claimRuns: (now, limit, platforms) =>
      call(() => {
        const free = [...runs.values()]
          .filter((run) => run.outcome === null && run.owner !== owner && run.due <= now)
          .filter(({ digest }) => !platforms || platforms.includes(digests.get(digest)?.place.platform ?? ''))
          .sort((a, b) => a.due - b.due || order(a.digest, b.digest))
          .slice(0, Math.max(limit, 0));
        for (const run of free) run.owner = owner;
        return free.map(({ digest, due }) => ({ digest, due }));
      }),
    endRun: (given, outcome, at, coveredTo) =>
      call(() => {
        const run = runs.get(runKey(given));
        if (!run || run.outcome !== null) return;
        Object.assign(run, { outcome, endedAt: at });
        if (coveredTo !== null) cover(given.digest, coveredTo);
      }),
    runsOf: (id, limit) =>
      call(() =>
        [...runs.values()]
          .filter(({ digest }) => digest === id)
          .sort((a, b) => b.due - a.due)
          .slice(0, Math.max(limit, 0))
          .map(({ digest, due, outcome }) => ({ digest, due, outcome })),
      ),

    saveWatch: (watch) =>
      call(() => {
        const endedAt = watches.get(watch.id)?.endedAt ?? watch.endedAt;
        watches.set(watch.id, { ...structuredClone(watch), endedAt });
      }),
    watch: (id) => call(() => watches.get(id) ?? null),
    watches: (place) =>
      call(() => [...watches.values()].filter((each) => each.endedAt === null && isIn(place, each.place)).sort(byAge)),
    collectHits: (found) =>
      call(() => {
        const before = hits.size;
        for (const hit of found) {
          const key = `${hit.watch}\n${hit.key}`;
          if (watches.has(hit.watch) && !hits.has(key)) {
            hits.set(key, { hit: structuredClone(hit), forgotten: false, message: null, takenAt: null });
          }
        }
        return hits.size - before;
      }),
    waitingHits: (watch) => call(() => hitsWhere(({ hit, message }) => hit.watch === watch && message === null)),
    takeHits: (watch, keys, message, at) =>
      call(() => {
        for (const key of keys) {
          const noted = hits.get(`${watch}\n${key}`);
          if (noted && noted.message === null) Object.assign(noted, { message, takenAt: at });
        }
      }),
    hitsOf: (wanted) => call(() => hitsWhere(({ message, forgotten }) => message === wanted && !forgotten)),
    messagesOf: (watch, since) =>
      call(() => {
        const made = new Map<string, number>();
        for (const { hit, message, takenAt } of hits.values()) {
          if (hit.watch !== watch || message === null || takenAt === null) continue;
          made.set(message, Math.min(takenAt, made.get(message) ?? takenAt));
        }
        return [...made.values()].filter((at) => at >= since).sort((a, b) => a - b);
      }),

    noteDocuments: (documents, given) =>
      call(() => {
        const now = new Map(documents.map(({ file, hash }) => [file, hash]));
        const known = tables.known;
        tables.known = now;
        if (known === null) return [];
        const files = [...new Set([...known.keys(), ...now.keys()])].sort(order);
        const differing = files.filter((file) => known.get(file) !== now.get(file));
        if (differing.length > 0) tables.notedAt = Math.max(tables.notedAt, given);
        const noted = differing.map((file): Change => {
          const [before, after] = [known.get(file) ?? null, now.get(file) ?? null];
          tables.sequence += 1;
          return { sequence: tables.sequence, file, kind: kindOf(before, after), at: tables.notedAt, before, after };
        });
        tables.changes.push(...noted);
        return noted.map(asChange);
      }),
    changesBetween: (after, upTo) =>
      call(() => {
        const byFile = new Map<string, Change[]>();
        for (const change of tables.changes) {
          if (change.at <= after || change.at > upTo) continue;
          byFile.set(change.file, [...(byFile.get(change.file) ?? []), change]);
        }
        return [...byFile.values()]
          .map((all) => ({ ...all.at(-1)!, before: all[0]!.before }))
          .filter((change) => change.before !== change.after)
          .map((change) => asChange({ ...change, kind: kindOf(change.before, change.after) }))
          .sort((a, b) => a.sequence - b.sequence);
      }),
    watchedTo: () => call(() => tables.watchedTo),
    setWatchedTo: (sequence) =>
      call(() => {
        tables.watchedTo = Math.max(tables.watchedTo, sequence);
      }),
    changesAfter: (after) =>
      call(() =>
        tables.changes
          .filter(({ sequence }) => sequence > after)
          .map((change) => ({ ...asChange(change), hash: change.after })),
      ),

    unanswered: (place, since, limit) =>
      call(() => {
        const asked = new Map<string, UnansweredQuestion[]>();
        for (const { invocation, question, ending } of chat.all()) {
          const { place: there, receivedAt: at, id } = invocation;
          if (question === null || at < since || (place ? !isIn(place, there) : there.direct)) continue;
          const key = JSON.stringify([there.platform, there.team, there.channel, plainQuestion(question)]);
          const answered = ending?.outcome === 'answered' || ending?.outcome === 'conflicting';
          if (answered) asked.delete(key);
          if (ending?.outcome !== 'unanswered') continue;
          const times = (asked.get(key)?.[0]?.times ?? 0) + 1;
          asked.set(key, [{ question, place: there, at, times, invocation: id }]);
        }
        return [...asked.values()]
          .flat()
          .sort((a, b) => b.at - a.at)
          .slice(0, Math.max(limit, 0));
      }),
    repliesQuoting: (files, limit) =>
      call(() =>
        replies()
          .filter(({ invocation, citations }) =>
            citations.some(({ file }) => files.includes(file) && !drifts.get(invocation.id)?.has(file)),
          )
          .slice(0, Math.max(limit, 0))
          .map((recorded) => ({ ...recorded, reply: chat.replyOf(recorded.invocation.id) })),
      ),
    markDrifted: (id, at, files) =>
      call(() => {
        if (!chat.all().some(({ invocation }) => invocation.id === id)) return;
        const marked = drifts.get(id) ?? new Map<string, number>();
        for (const file of files) if (!marked.has(file)) marked.set(file, at);
        drifts.set(id, marked);
      }),
    driftedIn: (place, after, upTo) =>
      call(() =>
        chat
          .all()
          .filter(({ invocation }) => isIn(place, invocation.place))
          .flatMap((recorded) => {
            const marked = [...(drifts.get(recorded.invocation.id) ?? [])].filter(([, at]) => at > after && at <= upTo);
            const files = marked.map(([file]) => file).sort(order);
            return files.length > 0 ? [{ recorded, files, at: Math.max(...marked.map(([, at]) => at)) }] : [];
          })
          .sort((a, b) => a.at - b.at),
      ),

    forget: (before) =>
      call(() => {
        for (const [key, run] of runs) if (run.endedAt !== null && run.endedAt < before) runs.delete(key);
        const gone = [...watches.values()].filter(({ endedAt }) => endedAt !== null && endedAt < before);
        for (const { id } of gone) {
          watches.delete(id);
          for (const [key, { hit }] of hits) if (hit.watch === id) hits.delete(key);
        }
        for (const noted of hits.values()) noted.forgotten ||= noted.takenAt !== null && noted.takenAt < before;
        const covered = Math.min(...[...digests.values()].map(({ coveredTo }) => coveredTo));
        tables.changes = tables.changes.filter(
          ({ at, sequence }) => at >= before || at > covered || sequence > tables.watchedTo,
        );
        const left = new Set(chat.all().map(({ invocation }) => invocation.id));
        for (const id of drifts.keys()) if (!left.has(id)) drifts.delete(id);
      }),
    restarted: (restartedChat = chat) => {
      closed = true;
      return openTables(tables, restartedChat);
    },
  };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byAge = <T extends { readonly createdAt: number; readonly id: string }>(a: T, b: T): number =>
  a.createdAt - b.createdAt || order(a.id, b.id);

const isIn = (place: Place | undefined, there: Place): boolean =>
  !place || (place.platform === there.platform && place.team === there.team && place.channel === there.channel);

function kindOf(before: string | null, after: string | null): DocumentChange['kind'] {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

const asChange = ({ sequence, file, kind, at }: Change): DocumentChange => ({ sequence, file, kind, at });
