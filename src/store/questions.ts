import { and, desc, eq, gte, isNotNull, isNull, lt } from 'drizzle-orm';
import type { ChatState } from '../chat/state.ts';
import type { Connection } from './connection.ts';
import { invocations } from './schema/chat.ts';

/** What was asked, by place and by person. */
export function questionsOn(connection: Connection): Pick<ChatState, 'questionsIn' | 'questionsOf'> {
  return {
    async questionsIn({ platform, team, channel, thread, direct }, since, limit, before, within = 'thread') {
      const isWide = within === 'direct';
      if (limit <= 0 || ((isWide || thread === null) && !direct)) return [];
      const sinceThen = and(eq(invocations.direct, true), gte(invocations.receivedAt, since));
      const where = and(
        eq(invocations.channel, channel),
        isWide
          ? sinceThen
          : thread === null
            ? and(isNull(invocations.thread), sinceThen)
            : eq(invocations.thread, thread),
        team === null ? isNull(invocations.team) : eq(invocations.team, team),
        eq(invocations.platform, platform),
        isNotNull(invocations.question),
        before === undefined || before === Number.POSITIVE_INFINITY ? undefined : lt(invocations.receivedAt, before),
      );
      const latest = await connection.run((database) =>
        database
          .select({ question: invocations.question })
          .from(invocations)
          .where(where)
          .orderBy(desc(invocations.receivedAt))
          .limit(limit),
      );
      return latest.flatMap(({ question }) => (question ? [question.text] : [])).reverse();
    },

    async questionsOf({ platform, id }, limit) {
      const latest = await connection.run((database) =>
        database
          .select({ question: invocations.question, outcome: invocations.outcome, at: invocations.receivedAt })
          .from(invocations)
          .where(
            and(
              eq(invocations.person, id),
              eq(invocations.platform, platform),
              isNotNull(invocations.question),
              isNotNull(invocations.outcome),
            ),
          )
          .orderBy(desc(invocations.receivedAt))
          .limit(limit),
      );
      return latest.flatMap(({ question, outcome, at }) =>
        question && outcome ? [{ question: question.text, outcome, at }] : [],
      );
    },
  };
}
