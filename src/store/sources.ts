import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Source, SourceStore } from '../sources/state.ts';
import { type Connection, sqlState, UNIQUE_VIOLATION } from './connection.ts';
import { sources } from './schema/sources.ts';

/** Of two that are saved with one address and folder at once, the first stays, and saving the other has no effect. */
export function sourcesOn(connection: Connection): SourceStore {
  return {
    list: () =>
      connection.run(async (database) => {
        const found = await database.select().from(sources).orderBy(sources.addedAt, sql`${sources.id} collate "C"`);
        return found.map(asSource);
      }),

    async save({ title, progress, ...source }) {
      const { id, addedAt } = source;
      const set = { key: keyOf(source), source, title: { text: title }, progress, addedAt };
      try {
        await connection.run((database) =>
          database
            .insert(sources)
            .values({ id, ...set })
            .onConflictDoUpdate({ target: sources.id, set }),
        );
      } catch (error) {
        if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      }
    },

    claim: (id, nextAt, now, claimedUntil) =>
      connection.run((database) =>
        database.transaction(async (locked) => {
          // Not in SQL: progress is kept as the text it was, which may hold what PostgreSQL reads in no string.
          const [row] = await locked.select().from(sources).where(eq(sources.id, id)).for('update');
          if (!row || row.progress.nextAt !== nextAt || (row.progress.claimedUntil ?? now) > now) return null;
          const progress = { ...row.progress, claimedUntil };
          await locked.update(sources).set({ progress }).where(eq(sources.id, id));
          return asSource({ ...row, progress });
        }),
      ),

    async note(id, progress, title) {
      await connection.run((database) =>
        database
          .update(sources)
          .set({ progress, title: { text: title } })
          .where(eq(sources.id, id)),
      );
    },

    async remove(id) {
      await connection.run((database) => database.delete(sources).where(eq(sources.id, id)));
    },
  };
}

const keyOf = ({ url, folder }: Pick<Source, 'url' | 'folder'>): string =>
  createHash('sha256').update(`${url}\n${folder}`).digest('base64url');

const asSource = ({ source, title, progress }: typeof sources.$inferSelect): Source => ({
  ...source,
  title: title.text,
  progress,
});
