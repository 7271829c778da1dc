import { setImmediate as breath } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import type { ChatState } from '../chat/state.ts';
import { type Connection, rows } from './connection.ts';
import { invocations } from './schema/chat.ts';
import { digests, runs } from './schema/digests.ts';
import { changes, noted } from './schema/documents.ts';
import { hits, watches } from './schema/watches.ts';

/** So many at a time, since PGlite works on the main thread: about 20 ms. */
const BATCH = 200;

/**
 * What is forgotten of each kind, as statements that touch at most a batch of rows and give one back for each. What hangs
 * below a row goes with it: keys, verdicts and marks with the invocation, hits with the watch.
 */
const FORGETTING: readonly ((before: number) => SQL)[] = [
  (before) => sql`delete from ${invocations} where id in
    (select id from ${invocations} where ended_at < ${before} order by ended_at limit ${BATCH}) returning 1`,
  // Far behind `plannedTo`, so that no run is planned again.
  (before) => sql`delete from ${runs} where (digest, due) in
    (select digest, due from ${runs} where ended_at < ${before} order by ended_at limit ${BATCH}) returning 1`,
  (before) => sql`delete from ${watches} where id in
    (select id from ${watches} where ended_at < ${before} limit ${BATCH}) returning 1`,
  // That it was told stays known, so that it is not told again.
  (before) => sql`update ${hits} set hit = null where (watch, key) in
    (select watch, key from ${hits} where taken_at < ${before} and message is not null and hit is not null
    limit ${BATCH}) returning 1`,
  // What some digest did not tell yet, or watches did not see, is still needed.
  (before) => sql`delete from ${changes} where sequence in
    (select sequence from ${changes} where at < ${before}
      and at <= coalesce((select min(covered_to) from ${digests}), ${before})
      and sequence <= coalesce((select max(watched_to) from ${noted}), -1)
    order by at limit ${BATCH}) returning 1`,
];

/** Removes what ended long ago. */
export function forgetOn(connection: Connection): Pick<ChatState, 'forget'> {
  return {
    async forget(before) {
      for (const statement of FORGETTING) {
        for (let touched = BATCH; touched === BATCH; ) {
          touched = (await connection.run((database) => rows(database, statement(before)))).length;
          await breath();
        }
      }
      await connection.tidy();
    },
  };
}
