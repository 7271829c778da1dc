import { type SQL, sql } from 'drizzle-orm';

/** First half of the advisory locks' key, so that they meet no other program's; the second is the owner's number. */
export const OWNER_LOCKS = 0x1b1d;

/**
 * True when the process of this number is dead: a living one holds the lock of its number. Of several that ask, one only
 * gets the lock, until its transaction ends.
 */
export const isDead = (owner: SQL): SQL => sql`pg_try_advisory_xact_lock(${OWNER_LOCKS}::integer, ${owner})`;
