import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Result, success } from '../../corpus/problem.ts';
import { bad, type TransferProblem } from './header.ts';
import { type TableName, TRANSFERRED, type Transferred } from './transferred.ts';

export interface ReadRow {
  readonly name: TableName;
  /** By drizzle's names of the columns. */
  readonly values: Readonly<Record<string, unknown>>;
}

const MOST = 2 ** 31;
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0');

/** What a column of each SQL type takes. */
const FITTING: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isText,
  'text[]': (value) => Array.isArray(value) && value.every(isText),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < MOST,
  'double precision': (value) => Number.isFinite(value),
  json: () => true,
};

export const rowLine = (name: TableName, values: Readonly<Record<string, unknown>>): string =>
  `${JSON.stringify({ table: name, ...values })}\n`;

/** @param number of the line, from 1 */
export function readRow(line: string, number: number): Result<ReadRow, TransferProblem> {
  let given: Record<string, unknown>;
  try {
    given = Object(JSON.parse(line));
  } catch {
    return bad(`line ${number} is no JSON; the file is damaged`);
  }
  const { table, ...cells } = given;
  const to = TRANSFERRED.find(({ name }) => name === table);
  if (!to) return bad(`line ${number} belongs to no table; the file is damaged`);
  const wrong = wrongColumn(to, cells);
  if (wrong) return bad(`line ${number}: ${to.name}.${wrong} is not what is expected there; the file is damaged`);
  const values = Object.fromEntries(to.columns.map(([property, { name }]) => [property, cells[name]]));
  return success({ name: to.name, values: { ...values, ...to.fixed } });
}

function wrongColumn({ columns }: Transferred, cells: Readonly<Record<string, unknown>>): string | undefined {
  const unknown = Object.keys(cells).find((key) => columns.every(([, { name }]) => name !== key));
  return unknown ?? columns.find(([, column]) => !fits(column, cells[column.name]))?.[1].name;
}

/** A file from before a column was added does not name it. */
function fits(column: PgColumn, value: unknown): boolean {
  if (value === undefined) return !column.notNull || column.hasDefault;
  if (value === null) return !column.notNull;
  return FITTING[column.getSQLType()]!(value);
}
