import { sql } from 'drizzle-orm';
import { boolean, index, integer, json, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Citation } from '../../answer/answer.ts';
import type { Invocation, Json } from '../../chat/invocation.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Ending } from '../../chat/state.ts';
import { ibid, moment } from './ibid.ts';

/** Each process that opens the state takes the next number, and holds an advisory lock of that number while it lives. */
export const owners = ibid.sequence('owners');

export const invocations = ibid.table(
  'invocations',
  {
    id: text().primaryKey(),
    invocation: json().$type<Invocation>().notNull(),
    /** Number of the process that works on it. */
    owner: integer().notNull(),
    platform: text().notNull(),
    team: text(),
    channel: text().notNull(),
    thread: text(),
    direct: boolean().notNull(),
    person: text().notNull(),
    receivedAt: moment('received_at').notNull(),
    /** A post was begun. */
    posting: boolean().notNull().default(false),
    question: json().$type<{ readonly text: string }>(),
    /** The same for questions that differ in case, spaces and punctuation only. */
    questionKey: text('question_key'),
    citations: json().$type<readonly Citation[]>(),
    /** The whole reply, where it can be amended. */
    reply: json().$type<Reply>(),
    /** The citations' files, as often as each is quoted; counted into `quoted` when the reply has arrived. */
    files: text().array(),
    outcome: text().$type<Ending['outcome']>(),
    endedAt: moment('ended_at'),
    messageChannel: text('message_channel'),
    message: text(),
  },
  (table) => [
    index('invocations_unfinished').on(table.owner).where(sql`ended_at is null`),
    index('invocations_ended').on(table.endedAt).where(sql`ended_at is not null`),
    index('invocations_message')
      .on(table.message, table.messageChannel, table.platform)
      .where(sql`message is not null`),
    index('invocations_place').on(table.channel, table.thread, table.receivedAt).where(sql`question is not null`),
    index('invocations_files').using('gin', table.files).where(sql`message is not null`),
    index('invocations_person').on(table.person, table.platform, table.receivedAt).where(sql`question is not null`),
  ],
);

/** Every key by which an invocation may be delivered again. That a key stands here once decides who is new. */
export const deliveries = ibid.table(
  'deliveries',
  {
    key: text().primaryKey(),
    invocation: text()
      .notNull()
      .references(() => invocations.id, { onDelete: 'cascade' }),
  },
  (table) => [index('deliveries_invocation').on(table.invocation)],
);

/** How many quotations of a file were shown. Counted once and for all, so that it is cheap to ask and outlives `forget`. */
export const quoted = ibid.table('quoted', { file: text().primaryKey(), times: integer().notNull() });

export const verdicts = ibid.table(
  'verdicts',
  {
    invocation: text()
      .notNull()
      .references(() => invocations.id, { onDelete: 'cascade' }),
    platform: text().notNull(),
    person: text().notNull(),
    verdict: text().$type<'right' | 'wrong'>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.invocation, table.platform, table.person] })],
);

export const remembered = ibid.table('remembered', {
  name: text().primaryKey(),
  value: json().$type<{ readonly value: Json }>().notNull(),
});
