import { createHash } from 'node:crypto';
import { eq, gt, sql } from 'drizzle-orm';
import type { DocumentChange, NotedChange } from '../digest/changes.ts';
import type { DigestState } from '../digest/state.ts';
import { type Connection, type Database, rows } from './connection.ts';
import { changes, documents, noted } from './schema/documents.ts';

type Changes = Pick<DigestState, 'noteDocuments' | 'changesBetween' | 'watchedTo' | 'setWatchedTo' | 'changesAfter'>;

/** A row of `noted`. */
const DOCUMENTS = 'documents';

/** What is told of a change. */
const CHANGE = sql`sequence, file, at,
  case when before is null then 'added' when after is null then 'removed' else 'changed' end as kind`;

/** Which documents there were last time, and what changed since. */
export function changesOn(connection: Connection): Changes {
  return {
    async noteDocuments(given, at) {
      const hashes = new Map(given.map(({ file, hash }) => [file, hash]));
      const fingerprint = fingerprintOf(hashes);
      return await connection.run(async (database) => {
        const before = await database.select().from(noted).where(eq(noted.name, DOCUMENTS));
        if (before[0]?.fingerprint === fingerprint) return [];
        return await database.transaction((locked) => note(locked as unknown as Database, hashes, fingerprint, at));
      });
    },

    changesBetween: (after, upTo) =>
      connection.run((database) =>
        rows<DocumentChange>(
          database,
          sql`select ${CHANGE} from (
            select max(sequence) as sequence, file, max(at) as at,
              (array_agg(before order by sequence))[1] as before, (array_agg(after order by sequence desc))[1] as after
            from ${changes} where at > ${after} and at <= ${upTo} group by file
          ) as net
          where before is distinct from after order by sequence`,
        ),
      ),

    watchedTo: () =>
      connection.run(async (database) => {
        const [row] = await database.select({ to: noted.watchedTo }).from(noted).where(eq(noted.name, DOCUMENTS));
        return row?.to ?? -1;
      }),

    async setWatchedTo(sequence) {
      await connection.run((database) =>
        database
          .insert(noted)
          .values({ name: DOCUMENTS, watchedTo: sequence })
          .onConflictDoUpdate({
            target: noted.name,
            set: { watchedTo: sql`greatest(${noted.watchedTo}, excluded.watched_to)` },
          }),
      );
    },

    changesAfter: (sequence) =>
      connection.run((database) =>
        rows<NotedChange>(
          database,
          sql`select ${CHANGE}, after as hash from ${changes} where ${gt(changes.sequence, sequence)} order by sequence`,
        ),
      ),
  };
}

/** Compares and notes in one transaction; whoever comes meanwhile waits for the row's lock, and finds it done. */
async function note(
  database: Database,
  hashes: ReadonlyMap<string, string>,
  fingerprint: string,
  at: number,
): Promise<readonly DocumentChange[]> {
  await database.insert(noted).values({ name: DOCUMENTS }).onConflictDoNothing();
  const [row] = await database.select().from(noted).where(eq(noted.name, DOCUMENTS)).for('update');
  const last = row!;
  if (last.fingerprint === fingerprint) return [];
  const isFirst = last.fingerprint === null;
  const moment = Math.max(at, last.at ?? at);
  const found = await rows<DocumentChange>(
    database,
    sql`with given as materialized (
      select * from unnest(${sql.param([...hashes.keys()])}::text[], ${sql.param([...hashes.values()])}::text[])
        as given (file, hash)
    ), differing as materialized (
      select file, known.hash as before, given.hash as after
      from given full join ${documents} as known using (file) where known.hash is distinct from given.hash
    ), gone as (
      delete from ${documents} as known using differing where known.file = differing.file and after is null
    ), kept as (
      insert into ${documents} (file, hash) select file, after from differing where after is not null
      on conflict (file) do update set hash = excluded.hash
    ), changed as (
      insert into ${changes} (sequence, file, at, before, after)
      select ${last.sequence}::integer + row_number() over (order by file collate "C"), file,
        ${moment}::double precision, before, after
      from differing where not ${isFirst}::boolean
      returning *
    )
    select ${CHANGE} from changed order by sequence`,
  );
  await database
    .update(noted)
    .set({ fingerprint, sequence: last.sequence + found.length, at: found.length > 0 ? moment : last.at })
    .where(eq(noted.name, DOCUMENTS));
  return found;
}

/** The same for the same files with the same hashes, in whatever order they come. */
function fingerprintOf(hashes: ReadonlyMap<string, string>): string {
  const lines = [...hashes].map(([file, hash]) => `${file}\0${hash}\n`).sort();
  return createHash('sha256').update(lines.join('')).digest('base64url');
}
