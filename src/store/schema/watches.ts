import { sql } from 'drizzle-orm';
import { bigint, index, json, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Watch, WatchHit } from '../../digest/watch.ts';
import { ibid, moment } from './ibid.ts';

export const watches = ibid.table('watches', {
  id: text().primaryKey(),
  /** `endedAt` stands in its own column. */
  watch: json().$type<Omit<Watch, 'endedAt'>>().notNull(),
  platform: text().notNull(),
  team: text(),
  channel: text().notNull(),
  createdAt: moment('created_at').notNull(),
  endedAt: moment('ended_at'),
});

export const hits = ibid.table(
  'hits',
  {
    watch: text()
      .notNull()
      .references(() => watches.id, { onDelete: 'cascade' }),
    /** Hash of the hit's key, which may be long and hold any character. */
    key: text().notNull(),
    /** Null when it was told long ago: then only that it was told is still known. */
    hit: json().$type<WatchHit>(),
    at: moment('at').notNull(),
    /** In the order in which they were collected. */
    sequence: bigint({ mode: 'number' }).notNull().generatedByDefaultAsIdentity(),
    /** The invocation that tells it. */
    message: text(),
    takenAt: moment('taken_at'),
  },
  (table) => [
    primaryKey({ columns: [table.watch, table.key] }),
    index('hits_waiting').on(table.watch, table.at, table.sequence).where(sql`message is null`),
    index('hits_message').on(table.message).where(sql`message is not null`),
    index('hits_taken').on(table.watch, table.takenAt).where(sql`message is not null`),
  ],
);
