import { doublePrecision, pgSchema } from 'drizzle-orm/pg-core';

/**
 * Tables stand in a schema of their own, so that a server's database may hold other things as well.
 *
 * What people or documents wrote is kept as `json`, never as `text` or `jsonb`: those two refuse the character U+0000 and
 * half surrogate pairs, and a question must not be lost because of a strange character. A bare value is wrapped in an
 * object, since the drivers do not agree on how a bare string comes back.
 */
export const ibid = pgSchema('ibid');

/** Milliseconds since 1970; not always whole, as platforms tell the time in microseconds. */
export const moment = (name: string) => doublePrecision(name);
