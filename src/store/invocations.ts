import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type { Invocation } from '../chat/invocation.ts';
import type { ChatState } from '../chat/state.ts';
import { StateFault } from '../chat/state-fault.ts';
import { type Connection, type Database, rows, sqlState, UNIQUE_VIOLATION } from './connection.ts';
import { isDead } from './owners.ts';
import { questionKey } from './question-key.ts';
import { asRecorded, NOTHING_SHOWN } from './recorded.ts';
import { deliveries, invocations, quoted } from './schema/chat.ts';

type Invocations = Pick<ChatState, 'accept' | 'takeUnfinished' | 'posting' | 'finished' | 'find' | 'findByMessage'>;

export function invocationsIn(connection: Connection): Invocations {
  const { owner } = connection;
  /**
   * What the caller of this state has in hand. A row that is this process's and is not in here was written by a call that
   * broke before its answer came: nobody works on it, so it may be given out.
   */
  const inHand = new Set<string>();

  return {
    async accept(invocation) {
      const { id } = invocation;
      if (inHand.has(id)) return 'known';
      inHand.add(id);
      try {
        const taken = await connection.run(
          async (database) => (await insert(database, invocation, owner)) || (await isOwn(database, id, owner)),
        );
        if (!taken) inHand.delete(id);
        return taken ? 'new' : 'known';
      } catch (error) {
        inHand.delete(id);
        throw error;
      }
    },

    async takeUnfinished(platforms) {
      const served =
        platforms === undefined ? sql`true` : sql`${invocations.platform} = any(${sql.param([...platforms])}::text[])`;
      await connection.run(async (database) => {
        const others = await database
          .selectDistinct({ owner: invocations.owner })
          .from(invocations)
          .where(and(isNull(invocations.endedAt), ne(invocations.owner, owner), served));
        for (const other of others) await takeFrom(database, other.owner, owner, served);
      });
      const own = await connection.run((database) =>
        database
          .select({ invocation: invocations.invocation, posting: invocations.posting })
          .from(invocations)
          .where(and(eq(invocations.owner, owner), isNull(invocations.endedAt), served))
          .orderBy(invocations.receivedAt),
      );
      const taken = own.filter(({ invocation }) => !inHand.has(invocation.id));
      for (const { invocation } of taken) inHand.add(invocation.id);
      return taken.map(({ invocation, posting }) => ({ invocation, stage: posting ? 'posting' : 'accepted' }));
    },

    async posting(id, { question, citations, reply }) {
      const posted = await connection.run(async (database) => {
        const changed = await database
          .update(invocations)
          .set({
            posting: true,
            question: question === null ? null : { text: question },
            questionKey: question === null ? null : questionKey(question),
            citations,
            reply: reply ?? null,
            files: citations.map(({ file }) => file),
          })
          .where(and(eq(invocations.id, id), eq(invocations.owner, owner), isNull(invocations.endedAt)))
          .returning({ id: invocations.id });
        if (changed.length > 0) return true;
        const known = await database.select({ id: invocations.id }).from(invocations).where(eq(invocations.id, id));
        return known.length === 0;
      });
      if (!posted) throw new StateFault('taken-over', `${id} is worked on by another process, or finished`);
    },

    async finished(id, { outcome, message, at }) {
      const shown = !NOTHING_SHOWN.has(outcome);
      // One statement, so that quotations are counted exactly when the ending is written, and once. In order of the files,
      // so that two of these never wait for each other.
      await connection.run((database) =>
        rows(
          database,
          sql`with ended as (
            update ${invocations}
            set outcome = ${outcome}, ended_at = ${at},
              message_channel = ${message?.channel ?? null}, message = ${message?.id ?? null}
            where id = ${id} and ended_at is null
            returning files
          )
          insert into ${quoted} as known (file, times)
          select file, count(*) from ended cross join unnest(ended.files) as file
          where ${shown}::boolean group by file order by file
          on conflict (file) do update set times = known.times + excluded.times`,
        ),
      );
      inHand.delete(id);
    },

    find: (id) =>
      connection.run(async (database) => {
        const [row] = await database.select().from(invocations).where(eq(invocations.id, id));
        return row ? asRecorded(row) : null;
      }),

    findByMessage: (platform, channel, message) =>
      connection.run(async (database) => {
        const [row] = await database
          .select()
          .from(invocations)
          .where(
            and(
              eq(invocations.message, message),
              eq(invocations.messageChannel, channel),
              eq(invocations.platform, platform),
            ),
          )
          .orderBy(sql`${invocations.endedAt} desc`)
          .limit(1);
        return row ? asRecorded(row) : null;
      }),
  };
}

/**
 * Whether the invocation was new. One statement for the invocation and all its keys: if one key is taken, nothing is
 * written. Keys go in by their order, so that two processes with the same keys never wait for each other.
 */
async function insert(database: Database, invocation: Invocation, owner: number): Promise<boolean> {
  const { id, place, person, receivedAt } = invocation;
  const keys = sql.param([...new Set(invocation.keys)].sort());
  try {
    const inserted = await rows(
      database,
      sql`with fresh as (
        insert into ${invocations}
          (id, invocation, owner, platform, team, channel, thread, direct, person, received_at)
        select ${id}, ${JSON.stringify(invocation)}::json, ${owner}::integer, ${place.platform}, ${place.team},
          ${place.channel}, ${place.thread}, ${place.direct}::boolean, ${person.id}, ${receivedAt}::double precision
        where not exists (select from ${deliveries} where key = any(${keys}::text[]))
        returning id
      )
      insert into ${deliveries} (key, invocation)
      select key, fresh.id from unnest(${keys}::text[]) with ordinality as given (key, place) cross join fresh
      order by given.place
      returning key`,
    );
    return inserted.length > 0;
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) return false;
    throw error;
  }
}

async function isOwn(database: Database, id: string, owner: number): Promise<boolean> {
  const own = await database
    .select({ id: invocations.id })
    .from(invocations)
    .where(
      and(
        eq(invocations.id, id),
        eq(invocations.owner, owner),
        eq(invocations.posting, false),
        isNull(invocations.endedAt),
      ),
    );
  return own.length > 0;
}

/** A living process holds the lock of its number, so whoever gets it knows that the process is dead; and one only gets it. */
async function takeFrom(database: Database, dead: number, owner: number, served: SQL): Promise<void> {
  await database
    .update(invocations)
    .set({ owner })
    .where(
      and(
        eq(invocations.owner, dead),
        isNull(invocations.endedAt),
        served,
        sql`(select ${isDead(sql`${dead}::integer`)})`,
      ),
    );
}
