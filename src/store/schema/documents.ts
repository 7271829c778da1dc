import { index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { invocations } from './chat.ts';
import { ibid, moment } from './ibid.ts';

/** The documents as they were when they were noted last. */
export const documents = ibid.table('documents', { file: text().primaryKey(), hash: text().notNull() });

/** One row, whose lock keeps two that note documents apart. */
export const noted = ibid.table('noted', {
  name: text().primaryKey(),
  /** Hash of all files and hashes in `documents`; null before the first time. */
  fingerprint: text(),
  /** Number of the last change. */
  sequence: integer().notNull().default(0),
  /** When the last change was noted. */
  at: moment('at'),
  watchedTo: integer('watched_to').notNull().default(-1),
});

export const changes = ibid.table(
  'changes',
  {
    sequence: integer().primaryKey(),
    file: text().notNull(),
    at: moment('at').notNull(),
    /** Hashes of the file; null where it was not there. */
    before: text(),
    after: text(),
  },
  (table) => [index('changes_at').on(table.at)],
);

/** Replies that were marked, since what they quoted has changed. */
export const drifts = ibid.table(
  'drifts',
  {
    invocation: text()
      .notNull()
      .references(() => invocations.id, { onDelete: 'cascade' }),
    file: text().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.invocation, table.file] }), index('drifts_at').on(table.at)],
);
