import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Place } from '../chat/place.ts';

/** Rows of one channel, whatever the thread. */
export function inChannel(
  table: { readonly platform: PgColumn; readonly team: PgColumn; readonly channel: PgColumn },
  { platform, team, channel }: Place,
): SQL {
  return and(
    eq(table.channel, channel),
    team === null ? isNull(table.team) : eq(table.team, team),
    eq(table.platform, platform),
  )!;
}
