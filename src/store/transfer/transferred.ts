import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { TABLES } from '../schema/tables.ts';

export type TableName = keyof typeof TABLES;

/** A table as it is moved from one database to another. */
export interface Transferred {
  readonly name: TableName;
  readonly table: PgTable;
  /** The columns that are moved, by drizzle's names for them. */
  readonly columns: readonly (readonly [property: string, column: PgColumn])[];
  /** The same on every database, whatever its language sorts by. */
  readonly order: SQL;
  /** What the columns that are not moved get, where they need something. */
  readonly fixed: Readonly<Record<string, unknown>>;
}

/** No process ever has this number, so that the next one that looks takes over what is unfinished. */
const NOBODY = 0;

/** What means something in one database only: numbers of processes, and of rows. */
const LEFT_OUT: Partial<Record<TableName, Readonly<Record<string, unknown>>>> = {
  invocations: { owner: NOBODY },
  runs: { owner: null },
  hits: { sequence: undefined },
};

/** Each table after those that it refers to. */
export const TRANSFERRED: readonly Transferred[] = Object.entries(TABLES).map(([key, table]) => {
  const name = key as TableName;
  const leftOut = LEFT_OUT[name] ?? {};
  const columns = Object.entries<PgColumn>(getTableColumns(table)).filter(([property]) => !(property in leftOut));
  const fixed = Object.fromEntries(Object.entries(leftOut).filter(([, value]) => value !== undefined));
  return { name, table, columns, order: orderOf(name, table), fixed };
});

/** By key; hits as they were collected, since they are numbered anew. */
function orderOf(of: TableName, table: PgTable): SQL {
  if (of === 'hits') return sql`${TABLES.hits.sequence}`;
  const { columns, primaryKeys } = getTableConfig(table);
  const names = primaryKeys[0]?.columns.map(({ name }) => name);
  const keys = columns.filter((column) => (names ? names.includes(column.name) : column.primary));
  return sql.join(
    keys.map((key) => (key.getSQLType() === 'text' ? sql`${key} collate "C"` : sql`${key}`)),
    sql`, `,
  );
}
