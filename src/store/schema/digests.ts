import { sql } from 'drizzle-orm';
import { index, integer, json, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Digest, RunOutcome } from '../../digest/digest.ts';
import { ibid, moment } from './ibid.ts';

export const digests = ibid.table('digests', {
  id: text().primaryKey(),
  /** `coveredTo` and `plannedTo` stand in their own columns. */
  digest: json().$type<Omit<Digest, 'coveredTo' | 'plannedTo'>>().notNull(),
  platform: text().notNull(),
  team: text(),
  channel: text().notNull(),
  createdAt: moment('created_at').notNull(),
  coveredTo: moment('covered_to').notNull(),
  plannedTo: moment('planned_to').notNull(),
});

export const runs = ibid.table(
  'runs',
  {
    digest: text()
      .notNull()
      .references(() => digests.id, { onDelete: 'cascade' }),
    due: moment('due').notNull(),
    /** Number of the process that has it; null while nobody does. */
    owner: integer(),
    outcome: text().$type<RunOutcome>(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.digest, table.due] }),
    index('runs_free').on(table.due, table.digest).where(sql`outcome is null and owner is null`),
    index('runs_claimed').on(table.owner).where(sql`outcome is null and owner is not null`),
    index('runs_ended').on(table.endedAt).where(sql`ended_at is not null`),
  ],
);
