import { and, eq, gte, inArray, isNotNull, sql } from 'drizzle-orm';
import type { DigestState } from '../digest/state.ts';
import { type Connection, rows } from './connection.ts';
import { inChannel } from './in-channel.ts';
import { invocations } from './schema/chat.ts';

/** What was asked and could not be answered. */
export function unansweredOn(connection: Connection): Pick<DigestState, 'unanswered'> {
  return {
    async unanswered(place, since, limit) {
      if (limit <= 0) return [];
      const where = and(
        isNotNull(invocations.question),
        inArray(invocations.outcome, ['answered', 'conflicting', 'unanswered']),
        gte(invocations.receivedAt, since),
        place ? inChannel(invocations, place) : eq(invocations.direct, false),
      )!;
      return await connection.run(async (database) => {
        const open = await rows<{ id: string; times: number }>(
          database,
          sql`with asked as materialized (
            select id, platform, team, channel, coalesce(question_key, id) as question_key, received_at, outcome = 'unanswered' as open,
              max(received_at) filter (where outcome <> 'unanswered')
                over (partition by platform, team, channel, coalesce(question_key, id)) as answered_at
            from ${invocations} where ${where}
          )
          select (array_agg(id order by received_at desc))[1] as id, count(*)::integer as times
          from asked where open and (answered_at is null or received_at > answered_at)
          group by platform, team, channel, question_key
          order by max(received_at) desc limit ${limit}`,
        );
        const times = new Map(open.map((row) => [row.id, row.times]));
        const last = await database
          .select({ id: invocations.id, invocation: invocations.invocation, question: invocations.question })
          .from(invocations)
          .where(inArray(invocations.id, [...times.keys()]));
        return last
          .map(({ id, invocation: { place, receivedAt: at }, question }) => ({
            question: question!.text,
            place,
            at,
            times: times.get(id)!,
            invocation: id,
          }))
          .sort((a, b) => b.at - a.at);
      });
    },
  };
}
