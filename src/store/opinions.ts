import { eq, sql } from 'drizzle-orm';
import type { ChatState } from '../chat/state.ts';
import { type Connection, rows } from './connection.ts';
import { invocations, quoted, verdicts } from './schema/chat.ts';

/** What people held for right, and what was quoted how often. */
export function opinionsOn(connection: Connection): Pick<ChatState, 'judge' | 'verdictsOn' | 'timesQuoted'> {
  return {
    async judge(id, person, verdict, at) {
      await connection.run((database) =>
        rows(
          database,
          sql`insert into ${verdicts} (invocation, platform, person, verdict, at)
          select id, ${person.platform}, ${person.id}, ${verdict}, ${at}::double precision from ${invocations} where id = ${id}
          on conflict (invocation, platform, person) do update set verdict = excluded.verdict, at = excluded.at`,
        ),
      );
    },

    async verdictsOn(id) {
      const given = await connection.run((database) =>
        database.select({ verdict: verdicts.verdict }).from(verdicts).where(eq(verdicts.invocation, id)),
      );
      const right = given.filter(({ verdict }) => verdict === 'right').length;
      return { right, wrong: given.length - right };
    },

    async timesQuoted() {
      const counts = await connection.run((database) => database.select().from(quoted));
      return new Map(counts.map(({ file, times }) => [file, times]));
    },
  };
}
