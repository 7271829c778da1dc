import { and, desc, eq, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { DigestState } from '../digest/state.ts';
import { type Connection, rows } from './connection.ts';
import { inChannel } from './in-channel.ts';
import { asRecorded, NOTHING_SHOWN } from './recorded.ts';
import { invocations } from './schema/chat.ts';
import { drifts } from './schema/documents.ts';

/** Replies whose quotations have changed since. */
export function driftOn(connection: Connection): Pick<DigestState, 'repliesQuoting' | 'markDrifted' | 'driftedIn'> {
  return {
    async repliesQuoting(files, limit) {
      if (files.length === 0 || limit <= 0) return [];
      const given = sql`${sql.param([...files])}::text[]`;
      const found = await connection.run((database) =>
        database
          .select()
          .from(invocations)
          .where(
            and(
              isNotNull(invocations.message),
              notInArray(invocations.outcome, [...NOTHING_SHOWN]),
              sql`${invocations.files} && ${given}`,
              sql`exists (
                select from unnest(${invocations.files}) as quoted (file)
                where quoted.file = any(${given}) and not exists (
                  select from ${drifts} where ${drifts.invocation} = ${invocations.id} and ${drifts.file} = quoted.file
                )
              )`,
            ),
          )
          .orderBy(desc(invocations.receivedAt))
          .limit(limit),
      );
      return found.map((row) => ({ ...asRecorded(row), reply: row.reply }));
    },

    async markDrifted(id, at, files) {
      await connection.run((database) =>
        rows(
          database,
          sql`insert into ${drifts} (invocation, file, at)
          select id, file, ${at}::double precision
          from ${invocations} cross join unnest(${sql.param([...files])}::text[]) as file
          where id = ${id} order by file on conflict do nothing`,
        ),
      );
    },

    async driftedIn(place, after, upTo) {
      const marked = await connection.run((database) =>
        database
          .select({ reply: invocations, file: drifts.file, at: drifts.at })
          .from(drifts)
          .innerJoin(invocations, eq(invocations.id, drifts.invocation))
          .where(and(sql`${drifts.at} > ${after} and ${drifts.at} <= ${upTo}`, inChannel(invocations, place)))
          .orderBy(invocations.receivedAt, invocations.id, sql`${drifts.file} collate "C"`),
      );
      const byReply = new Map<string, typeof marked>();
      for (const each of marked) byReply.set(each.reply.id, [...(byReply.get(each.reply.id) ?? []), each]);
      return [...byReply.values()]
        .map((of) => ({
          recorded: asRecorded(of[0]!.reply),
          files: of.map(({ file }) => file),
          at: Math.max(...of.map(({ at }) => at)),
        }))
        .sort((a, b) => a.at - b.at);
    },
  };
}
