import { createHash } from 'node:crypto';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { DigestState } from '../digest/state.ts';
import type { WatchHit } from '../digest/watch.ts';
import { type Connection, rows } from './connection.ts';
import { hits, watches } from './schema/watches.ts';

type Hits = Pick<DigestState, 'collectHits' | 'waitingHits' | 'takeHits' | 'hitsOf' | 'messagesOf'>;

/** What watches found, and which message told it. That (watch, key) stands here once decides what is new. */
export function hitsOn(connection: Connection): Hits {
  return {
    async collectHits(found) {
      if (found.length === 0) return 0;
      const watch = sql.param(found.map((hit) => hit.watch));
      const key = sql.param(found.map((hit) => hashOf(hit.key)));
      const at = sql.param(found.map((hit) => hit.at));
      const hit = sql.param(found.map((each) => JSON.stringify(each)));
      const added = await connection.run((database) =>
        rows(
          database,
          sql`insert into ${hits} (watch, key, at, hit)
          select watch, key, at, hit::json
          from unnest(${watch}::text[], ${key}::text[], ${at}::double precision[], ${hit}::text[])
            with ordinality as given (watch, key, at, hit, place)
          where exists (select from ${watches} where id = given.watch)
          order by given.place
          on conflict do nothing returning key`,
        ),
      );
      return added.length;
    },

    waitingHits: (watch) =>
      connection.run(async (database) => {
        const waiting = await database
          .select({ hit: hits.hit })
          .from(hits)
          .where(and(eq(hits.watch, watch), isNull(hits.message)))
          .orderBy(hits.at, hits.sequence);
        return waiting.flatMap(given);
      }),

    async takeHits(watch, keys, message, at) {
      const hashes = sql.param(keys.map(hashOf));
      // Locked in one order, so that two messages that take the same hits never wait for each other.
      await connection.run((database) =>
        rows(
          database,
          sql`with free as materialized (
            select key from ${hits} where watch = ${watch} and key = any(${hashes}::text[]) and message is null
            order by sequence for update
          )
          update ${hits} as hit set message = ${message}, taken_at = ${at} from free
          where hit.watch = ${watch} and hit.key = free.key`,
        ),
      );
    },

    hitsOf: (message) =>
      connection.run(async (database) => {
        const told = await database
          .select({ hit: hits.hit })
          .from(hits)
          .where(eq(hits.message, message))
          .orderBy(hits.at, hits.sequence);
        return told.flatMap(given);
      }),

    async messagesOf(watch, since) {
      const made = sql<number>`min(${hits.takenAt})`;
      const messages = await connection.run((database) =>
        database
          .select({ at: made })
          .from(hits)
          .where(and(eq(hits.watch, watch), isNotNull(hits.message)))
          .groupBy(hits.message)
          .having(sql`min(${hits.takenAt}) >= ${since}`)
          .orderBy(made),
      );
      return messages.map(({ at }) => at);
    },
  };
}

const given = ({ hit }: { readonly hit: WatchHit | null }): readonly WatchHit[] => (hit ? [hit] : []);

const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
