import { StateFault } from '../../chat/state-fault.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { type Connection, type Database, rootCause, sqlState } from '../connection.ts';
import { countRows } from './export-state.ts';
import { bad, type Counts, readHeader, type TransferProblem } from './header.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { type TableName, TRANSFERRED } from './transferred.ts';

/** Rows of one statement. */
const PAGE = 200;
/** Classes of SQL errors that a row is to blame for: a value that does not fit, a key that stands twice or is missing. */
const WRONG_ROW = /^(22|23)/;
/** What was noticed of the documents counts on from what was noticed before, so that two such accounts are never mixed. */
const OF_DOCUMENTS: ReadonlySet<TableName> = new Set(['documents', 'noted', 'changes']);

/**
 * Puts an exported state into an empty one; all of it or, where a line is not as it should be, nothing. What was
 * unfinished is taken up by the next process that looks.
 *
 * @param lines without their line ends
 * @param merge into a state that is not empty: what is there stays as it is, what is missing is added. What was noticed of
 *   the documents is only added where nothing was noticed yet.
 * @returns how many rows were added to each table
 */
export async function importState(
  connection: Connection,
  lines: AsyncIterable<string> | Iterable<string>,
  { merge = false }: { readonly merge?: boolean } = {},
): Promise<Result<Counts, TransferProblem>> {
  let hasBegun = false;
  return await connection.run(async (database) => {
    if (hasBegun) throw new StateFault('unavailable', 'the connection broke in the middle; nothing was imported');
    hasBegun = true;
    let refused: TransferProblem | null = null;
    try {
      const added = await database.transaction(async (transaction) => {
        const all = await addAll(transaction as unknown as Database, lines, merge);
        if (all.ok) return all.value;
        refused = all.problem;
        return transaction.rollback();
      });
      return success(added);
    } catch (error) {
      if (refused) return failure(refused);
      if (WRONG_ROW.test(sqlState(error) ?? '')) return bad(`${rootCause(error).message}; the file is damaged`);
      throw error;
    }
  });
}

async function addAll(
  database: Database,
  lines: AsyncIterable<string> | Iterable<string>,
  merge: boolean,
): Promise<Result<Counts, TransferProblem>> {
  const before = await countRows(database);
  const full = TRANSFERRED.find(({ name }) => before[name] > 0);
  if (full && !merge) {
    return failure({
      code: 'state-not-empty',
      message: `there is a state already (${full.name}: ${before[full.name]}). Give an empty folder (IBID_STATE) or database, or add what is missing with --merge`,
    });
  }
  let header: Counts | null = null;
  let number = 0;
  const found = new Map<TableName, number>();
  let page: ReadRow[] = [];
  const flush = async () => {
    const first = page[0];
    if (first && !(before.noted > 0 && OF_DOCUMENTS.has(first.name))) await insert(database, first.name, page, merge);
    page = [];
  };
  for await (const line of lines) {
    number += 1;
    if (!header) {
      const read = readHeader(line);
      if (!read.ok) return read;
      header = read.value;
      continue;
    }
    const row = readRow(line, number);
    if (!row.ok) return row;
    const { name } = row.value;
    if (page.length === PAGE || (page[0] && page[0].name !== name)) await flush();
    page.push(row.value);
    found.set(name, (found.get(name) ?? 0) + 1);
  }
  await flush();
  if (!header) return readHeader(null) as { ok: false; problem: TransferProblem };
  const counted = header;
  const short = TRANSFERRED.find(({ name }) => (found.get(name) ?? 0) !== counted[name]);
  if (short) {
    const { name } = short;
    return bad(
      `it holds ${found.get(name) ?? 0} rows of ${name}, and line 1 says ${counted[name]}; the file is cut off or damaged`,
    );
  }
  const after = await countRows(database);
  return success(
    Object.fromEntries(TRANSFERRED.map(({ name }) => [name, after[name] - before[name]])) as unknown as Counts,
  );
}

async function insert(database: Database, to: TableName, page: readonly ReadRow[], merge: boolean): Promise<void> {
  const { table } = TRANSFERRED.find(({ name }) => name === to)!;
  const values = page.map((row) => row.values) as (typeof table.$inferInsert)[];
  const inserting = database.insert(table).values(values);
  await (merge ? inserting.onConflictDoNothing() : inserting);
}
