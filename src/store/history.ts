import { and, desc, eq, inArray, isNotNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { type History, OUTCOMES, type QuestionOutcome } from '../chat/history.ts';
import { type Connection, rows } from './connection.ts';
import { asRecorded, NOTHING_SHOWN } from './recorded.ts';
import { invocations, verdicts } from './schema/chat.ts';

/** The page's own platform: who sits before it reads what was asked there. */
const PAGE = 'web';

/** Of the replies that quoted a file the latest so many are looked through for one quotation. */
const LOOKED_AT = 1_000;

const isToBeRead = or(eq(invocations.direct, false), eq(invocations.platform, PAGE))!;

const heldFor = (verdict: 'right' | 'wrong'): SQL<number> =>
  sql<number>`(select count(*)::integer from ${verdicts}
    where ${verdicts.invocation} = ${invocations.id} and ${verdicts.verdict} = ${verdict})`;

export function historyOn(connection: Connection): History {
  return {
    async questionsAsked({ outcome, wrong, offset, limit }) {
      const asked = and(isNotNull(invocations.question), inArray(invocations.outcome, [...OUTCOMES]), isToBeRead)!;
      const isWrong = sql`exists (
        select from ${verdicts} where ${verdicts.invocation} = ${invocations.id} and ${verdicts.verdict} = 'wrong'
      )`;
      const wanted = and(asked, outcome ? eq(invocations.outcome, outcome) : undefined, wrong ? isWrong : undefined)!;
      return await connection.run(async (database) => {
        const counted = await rows<{ outcome: QuestionOutcome; all: number; wrong: number; wanted: number }>(
          database,
          sql`select outcome, count(*)::integer as "all", count(*) filter (where ${isWrong})::integer as wrong,
            count(*) filter (where ${wanted})::integer as wanted
          from ${invocations} where ${asked} group by outcome`,
        );
        const found = await database
          .select({ row: invocations, right: heldFor('right'), wrong: heldFor('wrong') })
          .from(invocations)
          .where(wanted)
          .orderBy(desc(invocations.receivedAt), invocations.id)
          .offset(Math.max(0, offset))
          .limit(Math.max(0, limit));
        const countOf = (one: QuestionOutcome): number => counted.find((row) => row.outcome === one)?.all ?? 0;
        return {
          counts: {
            answered: countOf('answered'),
            conflicting: countOf('conflicting'),
            unanswered: countOf('unanswered'),
            wrong: counted.reduce((sum, row) => sum + row.wrong, 0),
          },
          total: counted.reduce((sum, row) => sum + row.wanted, 0),
          questions: found.map(({ row, right, wrong: held }) => ({
            recorded: { ...asRecorded(row), question: row.question!.text },
            outcome: row.outcome as QuestionOutcome,
            right,
            wrong: held,
          })),
        };
      });
    },

    async repliesThatQuoted(file, limit) {
      const found = await connection.run((database) =>
        database
          .select()
          .from(invocations)
          .where(
            and(
              isNotNull(invocations.message),
              notInArray(invocations.outcome, [...NOTHING_SHOWN]),
              sql`${invocations.files} @> array[${file}]::text[]`,
              isToBeRead,
            ),
          )
          .orderBy(desc(invocations.receivedAt), invocations.id)
          .limit(Math.max(0, limit)),
      );
      return found.map(asRecorded);
    },

    async quotedAt(file, { start, end }) {
      const found = await connection.run((database) =>
        database
          .select({ citations: invocations.citations })
          .from(invocations)
          .where(and(isNotNull(invocations.message), sql`${invocations.files} @> array[${file}]::text[]`))
          .orderBy(desc(invocations.receivedAt), invocations.id)
          .limit(LOOKED_AT),
      );
      const quotes = found.flatMap(({ citations }) =>
        (citations ?? []).filter((one) => one.file === file && one.start === start && one.end === end),
      );
      return [...new Set(quotes.map(({ quote }) => quote))];
    },
  };
}
