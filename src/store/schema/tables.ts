import { getTableName } from 'drizzle-orm';
import { deliveries, invocations, quoted, remembered, verdicts } from './chat.ts';
import { digests, runs } from './digests.ts';
import { changes, documents, drifts, noted } from './documents.ts';
import { sources } from './sources.ts';
import { hits, watches } from './watches.ts';

/** Every table, each after those that it refers to. */
export const TABLES = {
  invocations,
  deliveries,
  quoted,
  verdicts,
  remembered,
  digests,
  runs,
  watches,
  hits,
  documents,
  noted,
  changes,
  drifts,
  sources,
} as const;

/** As SQL names them. */
export const TABLE_NAMES = Object.values(TABLES).map((table) => `ibid.${getTableName(table)}`);
