import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { type TableName, TRANSFERRED } from './transferred.ts';

const FORMAT = 'ibid-state';
/** Raised when a row means something else than before; a column that was added is not such a change. */
const VERSION = 1;

/** - `state-file`: the file is no export, or damaged. - `state-not-empty`: there is a state already. */
export type TransferProblem = Problem<'state-file' | 'state-not-empty'>;

/** Rows of each table. */
export type Counts = Readonly<Record<TableName, number>>;

export const headerLine = (rows: Counts): string => `${JSON.stringify({ format: FORMAT, version: VERSION, rows })}\n`;

/** A file from before a table was added does not name it. */
export function readHeader(line: string | null): Result<Counts, TransferProblem> {
  const { format, version, rows } = parsed(line);
  if (format !== FORMAT)
    return bad(`expected {"format":"${FORMAT}", …} in line 1; give a file that ibid state export wrote`);
  if (version !== VERSION) {
    return bad(
      `it has format version ${version}, and this Ibid reads ${VERSION}; use the version of Ibid that wrote it`,
    );
  }
  const given = Object(rows) as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => TRANSFERRED.every(({ name }) => name !== key));
  if (unknown) return bad(`it holds ${unknown}, which this Ibid does not know; use the version of Ibid that wrote it`);
  const counts = TRANSFERRED.map(({ name }) => [name, given[name] ?? 0] as const);
  const wrong = counts.find(([, count]) => !Number.isSafeInteger(count) || Number(count) < 0);
  if (wrong) return bad(`line 1 tells no number of ${wrong[0]}; the file is damaged`);
  return success(Object.fromEntries(counts) as unknown as Counts);
}

export const bad = (message: string) =>
  failure<TransferProblem>({ code: 'state-file', message: `the file is not imported: ${message}` });

function parsed(line: string | null): { readonly [key: string]: unknown } {
  try {
    return Object(JSON.parse(line ?? 'null'));
  } catch {
    return {};
  }
}
