import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DigestState } from '../digest/state.ts';
import type { Watch } from '../digest/watch.ts';
import type { Connection } from './connection.ts';
import { inChannel } from './in-channel.ts';
import { watches } from './schema/watches.ts';

export function watchesOn(connection: Connection): Pick<DigestState, 'saveWatch' | 'watch' | 'watches'> {
  return {
    async saveWatch({ endedAt, ...watch }) {
      const { id, createdAt, place } = watch;
      const { platform, team, channel } = place;
      await connection.run((database) =>
        database
          .insert(watches)
          .values({ id, watch, platform, team, channel, createdAt, endedAt })
          .onConflictDoUpdate({
            target: watches.id,
            set: {
              watch,
              platform,
              team,
              channel,
              createdAt,
              // Whoever saves may have read it before it ended.
              endedAt: sql`coalesce(${watches.endedAt}, excluded.ended_at)`,
            },
          }),
      );
    },

    watch: (id) =>
      connection.run(async (database) => {
        const [row] = await database.select().from(watches).where(eq(watches.id, id));
        return row ? asWatch(row) : null;
      }),

    watches: (place) =>
      connection.run(async (database) => {
        const found = await database
          .select()
          .from(watches)
          .where(and(isNull(watches.endedAt), place && inChannel(watches, place)))
          .orderBy(watches.createdAt, sql`${watches.id} collate "C"`);
        return found.map(asWatch);
      }),
  };
}

const asWatch = ({ watch, endedAt }: typeof watches.$inferSelect): Watch => ({ ...watch, endedAt });
