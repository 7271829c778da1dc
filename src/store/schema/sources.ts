import { json, text } from 'drizzle-orm/pg-core';
import type { Source, SourceProgress } from '../../sources/state.ts';
import { ibid, moment } from './ibid.ts';

/** Pages and feeds that somebody added. */
export const sources = ibid.table('sources', {
  id: text().primaryKey(),
  /** Hash of address and folder, since an address may be long. */
  key: text().notNull().unique(),
  /** `title` and `progress` stand in their own columns. */
  source: json().$type<Omit<Source, 'title' | 'progress'>>().notNull(),
  title: json().$type<{ readonly text: string | null }>().notNull(),
  progress: json().$type<SourceProgress>().notNull(),
  addedAt: moment('added_at').notNull(),
});
