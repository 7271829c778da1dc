import { eq, or, type SQL, sql } from 'drizzle-orm';
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
          .where(place && or(inChannel(digests, place), madeIn(place)))
          .orderBy(digests.createdAt, sql`${digests.id} collate "C"`);
        return found.map(asDigest);
      }),
  };
}

/** A digest has few neighbours: no column and no index of its own for this. */
const madeIn = ({ platform, team, channel }: Place): SQL =>
  sql`${digests.digest} #>> '{madeIn,channel}' = ${channel}
    and ${digests.digest} #>> '{madeIn,platform}' = ${platform}
    and ${digests.digest} #>> '{madeIn,team}' is not distinct from ${team}::text`;

const asDigest = ({ digest, coveredTo, plannedTo }: typeof digests.$inferSelect): Digest => ({
  ...digest,
  coveredTo,
  plannedTo,
});
