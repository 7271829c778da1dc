import type { Invocation, Json } from '../../src/chat/invocation.ts';
import type { Person, Place } from '../../src/chat/place.ts';
import type { Reply } from '../../src/chat/reply.ts';
import type { ChatState, Ending, Recorded } from '../../src/chat/state.ts';
import { StateFault } from '../../src/chat/state-fault.ts';

interface Row {
  readonly invocation: Invocation;
  owner: number;
  posting: boolean;
  question: string | null;
  citations: Recorded['citations'];
  reply: Reply | null;
  ending: Ending | null;
}

interface Tables {
  readonly rows: Map<string, Row>;
  /** Key of a delivery to the invocation's id. */
  readonly keys: Map<string, string>;
  readonly quoted: Map<string, number>;
  /** By invocation, then by person. */
  readonly verdicts: Map<string, Map<string, 'right' | 'wrong'>>;
  readonly values: Map<string, Json>;
  lives: number;
}

export interface MemoryState extends ChatState {
  /** All that is known, by the time it was received. */
  all(): readonly Recorded[];
  /** A reply as it was posted. */
  replyOf(id: string): Reply | null;
  /** What a new process would open after this one was killed, whose calls are rejected from now on. */
  restarted(): MemoryState;
}

/** A state without a database, which keeps every promise of `ChatState` but that of outliving the process. */
export function memoryState(): MemoryState {
  return openTables({
    rows: new Map(),
    keys: new Map(),
    quoted: new Map(),
    verdicts: new Map(),
    values: new Map(),
    lives: 0,
  });
}

function openTables(tables: Tables): MemoryState {
  tables.lives += 1;
  const owner = tables.lives;
  let closed = false;
  const { rows, keys, quoted, verdicts, values } = tables;

  /** Every call is asynchronous, and works on copies, like one of a database. */
  const call = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    if (closed) throw new StateFault('closed', 'the state is closed');
    return structuredClone(work());
  };
  const recorded = ({ invocation, question, citations, ending }: Row): Recorded => ({
    invocation,
    question,
    citations,
    ending,
  });
  const byTime = (wanted: (row: Row) => boolean) =>
    [...rows.values()].filter(wanted).sort((a, b) => a.invocation.receivedAt - b.invocation.receivedAt);

  return {
    accept: (given) =>
      call(() => {
        if (given.keys.some((key) => keys.has(key)) || rows.has(given.id)) return 'known';
        const invocation = structuredClone(given);
        rows.set(given.id, {
          invocation,
          owner,
          posting: false,
          question: null,
          citations: [],
          reply: null,
          ending: null,
        });
        for (const key of given.keys) keys.set(key, given.id);
        return 'new';
      }),
    takeUnfinished: (platforms) =>
      call(() => {
        const orphaned = byTime(
          ({ invocation: { place }, ...row }) =>
            row.ending === null && row.owner !== owner && (!platforms || platforms.includes(place.platform)),
        );
        for (const row of orphaned) row.owner = owner;
        return orphaned.map(({ invocation, posting }) => ({
          invocation,
          stage: posting ? ('posting' as const) : ('accepted' as const),
        }));
      }),
    posting: (id, said) =>
      call(() => {
        const row = rows.get(id);
        if (row && (row.ending || row.owner !== owner)) {
          throw new StateFault('taken-over', `${id} is worked on by another process, or finished`);
        }
        if (row) Object.assign(row, { posting: true, ...structuredClone(said) });
      }),
    finished: (id, ending) =>
      call(() => {
        const row = rows.get(id);
        if (!row || row.ending) return;
        row.ending = structuredClone(ending);
        if (['failed', 'refused', 'lost'].includes(ending.outcome)) return;
        for (const { file } of row.citations) quoted.set(file, (quoted.get(file) ?? 0) + 1);
      }),
    find: (id) =>
      call(() => {
        const row = rows.get(id);
        return row ? recorded(row) : null;
      }),
    findByMessage: (platform, channel, message) =>
      call(() => {
        const found = byTime(
          ({ invocation, ending }) =>
            invocation.place.platform === platform &&
            ending?.message?.channel === channel &&
            ending.message.id === message,
        ).sort((a, b) => a.ending!.at - b.ending!.at);
        const latest = found.at(-1);
        return latest ? recorded(latest) : null;
      }),
    questionsIn: (place, since, limit, before = Number.POSITIVE_INFINITY, within = 'thread') =>
      call(() => {
        const isWide = within === 'direct';
        if (limit <= 0 || ((isWide || place.thread === null) && !place.direct)) return [];
        return byTime(
          ({ invocation: { place: there, receivedAt } }) =>
            (isWide ? samePlace({ ...place, thread: null }, { ...there, thread: null }) : samePlace(place, there)) &&
            receivedAt < before &&
            ((place.thread !== null && !isWide) || receivedAt >= since),
        )
          .flatMap(({ question }) => (question === null ? [] : [question]))
          .slice(-limit);
      }),
    questionsOf: (person, limit) =>
      call(() =>
        byTime(({ invocation, ending }) => ending !== null && personKey(invocation.person) === personKey(person))
          .reverse()
          .flatMap(({ question, ending, invocation }) =>
            question === null ? [] : [{ question, outcome: ending!.outcome, at: invocation.receivedAt }],
          )
          .slice(0, limit),
      ),
    timesQuoted: () => call(() => quoted),
    judge: (id, person, verdict) =>
      call(() => {
        if (!rows.has(id)) return;
        const given = verdicts.get(id) ?? new Map<string, 'right' | 'wrong'>();
        verdicts.set(id, given.set(personKey(person), verdict));
      }),
    verdictsOn: (id) =>
      call(() => {
        const given = [...(verdicts.get(id)?.values() ?? [])];
        const right = given.filter((verdict) => verdict === 'right').length;
        return { right, wrong: given.length - right };
      }),
    remember: (name, value) =>
      call(() => {
        values.set(name, structuredClone(value));
      }),
    recall: (name) => call(() => values.get(name) ?? null),
    forget: (before) =>
      call(() => {
        for (const [id, { invocation, ending }] of rows) {
          if (ending === null || ending.at >= before) continue;
          rows.delete(id);
          verdicts.delete(id);
          for (const key of invocation.keys) keys.delete(key);
        }
      }),
    replyOf: (id) => structuredClone(rows.get(id)?.reply ?? null),
    all: () => structuredClone(byTime(() => true).map(recorded)),
    close: async () => {
      closed = true;
    },
    restarted: () => {
      closed = true;
      return openTables(tables);
    },
  };
}

function samePlace(a: Place, b: Place): boolean {
  return (
    a.platform === b.platform &&
    a.team === b.team &&
    a.channel === b.channel &&
    a.thread === b.thread &&
    (a.thread !== null || a.direct === b.direct)
  );
}

const personKey = ({ platform, id }: Person): string => `${platform}\n${id}`;
