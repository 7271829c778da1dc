import { desc, eq, sql } from 'drizzle-orm';
import type { Run } from '../digest/digest.ts';
import type { DigestState } from '../digest/state.ts';
import { type Connection, type Database, rows } from './connection.ts';
import { isDead } from './owners.ts';
import { digests, runs } from './schema/digests.ts';

type Runs = Pick<DigestState, 'planRuns' | 'claimRuns' | 'endRun' | 'runsOf'>;

/** When digests are due, and who posts each. One row a run: (digest, due) stands here once. */
export function runsIn(connection: Connection): Runs {
  const { owner } = connection;
  /** What the caller has in hand. A row of this process that is not in here was claimed by a call that broke. */
  const inHand = new Map<string, Run>();
  let hasBroken = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One claim after another, so that none takes what another is just getting for what a broken one left. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };

  return {
    async planRuns(digest, plannedTo, planned) {
      const dues = sql.param(planned.map(({ due }) => due));
      const outcomes = sql.param(planned.map(({ ended }) => ended ?? ''));
      await connection.run((database) =>
        rows(
          database,
          sql`with planned as (
            update ${digests} set planned_to = greatest(planned_to, ${plannedTo}::double precision)
            where id = ${digest} returning id
          )
          insert into ${runs} (digest, due, outcome, ended_at)
          select planned.id, due, nullif(ended, ''), case when ended <> '' then ${plannedTo}::double precision end
          from planned cross join unnest(${dues}::double precision[], ${outcomes}::text[]) as given (due, ended)
          on conflict do nothing`,
        ),
      );
    },

    claimRuns: (now, limit, platforms) =>
      alone(async () => {
        if (limit <= 0) return [];
        const claimed = await connection.run(async (database) => {
          if (hasBroken) await giveBack(database, owner, [...inHand.values()]);
          hasBroken = true;
          await freeOfDead(database, owner);
          return await claim(database, owner, { now, limit, platforms });
        });
        hasBroken = false;
        for (const run of claimed) inHand.set(nameOf(run), run);
        return claimed;
      }),

    async endRun(run, outcome, at, coveredTo) {
      await connection.run((database) =>
        rows(
          database,
          sql`with ended as (
            update ${runs} set outcome = ${outcome}, ended_at = ${at}
            where digest = ${run.digest} and due = ${run.due} and outcome is null
            returning digest
          )
          update ${digests} set covered_to = greatest(covered_to, ${coveredTo}::double precision)
          from ended where id = ended.digest`,
        ),
      );
      inHand.delete(nameOf(run));
    },

    async runsOf(digest, limit) {
      if (limit <= 0) return [];
      return await connection.run((database) =>
        database
          .select({ digest: runs.digest, due: runs.due, outcome: runs.outcome })
          .from(runs)
          .where(eq(runs.digest, digest))
          .orderBy(desc(runs.due))
          .limit(limit),
      );
    },
  };
}

const nameOf = ({ digest, due }: Run): string => `${due} ${digest}`;

interface Wanted {
  readonly now: number;
  readonly limit: number;
  readonly platforms: readonly string[] | undefined;
}

async function claim(database: Database, owner: number, { now, limit, platforms }: Wanted): Promise<readonly Run[]> {
  const served =
    platforms === undefined
      ? sql`true`
      : sql`exists (select from ${digests} where id = due_run.digest and platform = any(${sql.param([...platforms])}::text[]))`;
  const claimed = await rows<Run>(
    database,
    sql`with free as materialized (
      select digest, due from ${runs} as due_run where outcome is null and owner is null and due <= ${now} and ${served}
      order by due, digest limit ${limit} for update skip locked
    )
    update ${runs} as run set owner = ${owner} from free
    where run.digest = free.digest and run.due = free.due
    returning run.digest, run.due`,
  );
  return [...claimed].sort((a, b) => a.due - b.due || (a.digest < b.digest ? -1 : 1));
}

/** What dead processes had may be claimed again. Each of them is asked after once. */
async function freeOfDead(database: Database, owner: number): Promise<void> {
  await rows(
    database,
    sql`with others as materialized (
      select distinct owner from ${runs} where outcome is null and owner is not null and owner <> ${owner}
    ), dead as materialized (
      select owner from others where ${isDead(sql`owner`)}
    )
    update ${runs} as run set owner = null from dead where run.owner = dead.owner and run.outcome is null`,
  );
}

/** Lets go of runs whose claim was written, but whose answer never came. */
async function giveBack(database: Database, owner: number, inHand: readonly Run[]): Promise<void> {
  const held = sql.param(inHand.map(({ digest }) => digest));
  const dues = sql.param(inHand.map(({ due }) => due));
  await rows(
    database,
    sql`update ${runs} as run set owner = null
    where run.owner = ${owner} and run.outcome is null and not exists (
      select from unnest(${held}::text[], ${dues}::double precision[]) as held (digest, due)
      where held.digest = run.digest and held.due = run.due
    )`,
  );
}
