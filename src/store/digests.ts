import { eq, or, sql } from 'drizzle-orm';
import type { Place } from '../chat/place.ts';
import type { Digest } from '../digest/digest.ts';
import type { DigestState } from '../digest/state.ts';
import type { Connection } from './connection.ts';
import { inChannel } from './in-channel.ts';
import { digests } from './schema/digests.ts';

type Digests = Pick<DigestState, 'saveDigest' | 'removeDigest' | 'digest' | 'digests'>;

export function digestsOn(connection: Connection): Digests {
  return {
    async saveDigest({ coveredTo, plannedTo, ...digest }) {
      const { id, createdAt, place } = digest;
      const { platform, team, channel } = place;
      await connection.run((database) =>
        database
          .insert(digests)
          .values({ id, digest, platform, team, channel, createdAt, coveredTo, plannedTo })
          .onConflictDoUpdate({
            target: digests.id,
            set: {
              digest,
              platform,
              team,
              channel,
              createdAt,
              // Whoever saves may have read it before a run moved them on.
              coveredTo: sql`greatest(${digests.coveredTo}, excluded.covered_to)`,
              plannedTo: sql`greatest(${digests.plannedTo}, excluded.planned_to)`,
            },
          }),
      );
    },

    async removeDigest(id) {
      await connection.run((database) => database.delete(digests).where(eq(digests.id, id)));
    },

    digest: (id) =>
      connection.run(async (database) => {
        const [row] = await database.select().from(digests).where(eq(digests.id, id));
        return row ? asDigest(row) : null;
      }),

    digests: (place) =>
      connection.run(async (database) => {
        const found = await database
          .select()
          .from(digests)
          .where(place && or(inChannel(digests, place), madeElsewhere))
          .orderBy(digests.createdAt, sql`${digests.id} collate "C"`);
        const all = found.map(asDigest);
        return place ? all.filter((digest) => isIn(digest, place)) : all;
      }),
  };
}

/** A digest has few neighbours: no column and no index of its own for where it was made. */
const madeElsewhere = sql`${digests.digest}::text like '%"madeIn"%'`;

/**
 * Compared here and not by the database: it would read the whole digest as its own text, which cannot hold every
 * character that a topic can.
 */
const isIn = (digest: Digest, { platform, team, channel }: Place): boolean =>
  [digest.place, digest.madeIn].some(
    (place) => place?.platform === platform && place.team === team && place.channel === channel,
  );

const asDigest = ({ digest, coveredTo, plannedTo }: typeof digests.$inferSelect): Digest => ({
  ...digest,
  coveredTo,
  plannedTo,
});
