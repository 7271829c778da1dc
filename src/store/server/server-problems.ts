import { rootCause, sqlState } from '../connection.ts';
import type { StateCode, StateProblem } from '../problems.ts';

/** SQLSTATEs and system errors, what they mean, and what to do. https://www.postgresql.org/docs/18/errcodes-appendix.html */
const MEANINGS: readonly { readonly codes: readonly string[]; readonly code: StateCode; readonly advice: string }[] = [
  {
    codes: ['28P01', '28000'],
    code: 'database-refused',
    advice: 'the server refuses this user. Check user and password in DATABASE_URL',
  },
  {
    codes: ['42501'],
    code: 'database-refused',
    advice: "this user may not create Ibid's tables. Let its administrator run: grant create on database NAME to USER",
  },
  {
    codes: ['3D000'],
    code: 'database-missing',
    advice:
      'the server has no such database. Create it (createdb NAME), or correct the name at the end of DATABASE_URL',
  },
  {
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    code: 'database-unreachable',
    advice: 'no machine has this name. Check the host in DATABASE_URL',
  },
  {
    codes: ['ECONNREFUSED', 'ENOENT'],
    code: 'database-unreachable',
    advice: 'nothing answers at this address. Start the server, or check host and port in DATABASE_URL',
  },
  { codes: ['53300'], code: 'database-unreachable', advice: 'the server has no connection left. Ibid needs up to 11' },
];

const OTHER: { readonly code: StateCode; readonly advice: string } = {
  code: 'database-unreachable',
  advice: 'check that the server runs and DATABASE_URL is right',
};

/** Why a PostgreSQL server cannot be used. Never tells the password. */
export function serverProblem(error: unknown, url: URL): StateProblem {
  const cause = rootCause(error);
  const given = sqlState(error) ?? (cause as NodeJS.ErrnoException).code ?? firstCode(cause);
  const { code, advice } = MEANINGS.find(({ codes }) => given !== null && codes.includes(given)) ?? OTHER;
  const said = cause.message || given || cause.name;
  return { code, message: `PostgreSQL at ${withoutPassword(url)} cannot be used (${said}): ${advice}` };
}

/** A host with several addresses fails with one error for each. */
function firstCode(error: Error): string | null {
  const [first] = error instanceof AggregateError ? error.errors : [];
  return (first as NodeJS.ErrnoException | undefined)?.code ?? null;
}

export function withoutPassword(url: URL): string {
  const shown = new URL(url);
  shown.password = '';
  shown.search = '';
  return shown.href;
}
