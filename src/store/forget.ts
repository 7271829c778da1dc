import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { ChatState } from '../chat/state.ts';
import { type Connection, rows } from './connection.ts';
import { invocations } from './schema.ts';

/** So many at a time, since PGlite works on the main thread: about 20 ms. */
const BATCH = 200;

/** Removes what ended long ago; keys and verdicts go with the invocation. */
export function forgetOn(connection: Connection): Pick<ChatState, 'forget'> {
  return {
    async forget(before) {
      for (let removed = BATCH; removed === BATCH; ) {
        const gone = await connection.run((database) =>
          rows(
            database,
            sql`delete from ${invocations} where id in
              (select id from ${invocations} where ended_at < ${before} order by ended_at limit ${BATCH}) returning id`,
          ),
        );
        removed = gone.length;
        await breath();
      }
      await connection.tidy();
    },
  };
}
