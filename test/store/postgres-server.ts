import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VERSIONS = '/usr/lib/postgresql';

/** Folder of Debian's newest PostgreSQL programs; null where there are none, or no user to run them as. */
function programs(): string | null {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(VERSIONS, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  if (!found || (isRoot() && user() === null)) return null;
  return found;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root. */
function user(): { uid: number; gid: number } | null {
  const id = (flag: string) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  const [uid, gid] = [id('-u'), id('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

export interface PostgresServer {
  /** @param database default: an empty one of its own */
  url(database?: string, login?: string): string;
  create(database: string, more?: string): void;
  /** All of a database as SQL, as pg_dump writes it. */
  dump(database: string): string;
  /** Runs SQL in a database; ends at the first fault. */
  restore(database: string, statements: string): void;
  stop(mode?: 'fast' | 'immediate'): void;
  start(): void;
  remove(): void;
}

/** A server of the test's own on a free port of 127.0.0.1; null, with a printed line, where PostgreSQL is not installed. */
export async function postgresServer(): Promise<PostgresServer | null> {
  const bin = programs();
  if (!bin) {
    console.log('skipped: PostgreSQL is not installed here (Debian: apt-get install postgresql)');
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'ibid-postgres-'));
  const as = isRoot() ? user() : null;
  if (as) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, args: readonly string[]) =>
    // Its own output would keep the pipe open.
    execFileSync(join(bin, program), args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: {}, ...as });
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -c max_connections=60`;
  const server: PostgresServer = {
    url: (database = 'ibid', login = 'postgres') => `postgres://${login}@127.0.0.1:${port}/${database}`,
    create: (database, more = '') => {
      run('psql', ['-h', folder, '-p', String(port), '-U', 'postgres', '-qc', `create database ${database} ${more}`]);
    },
    dump: (database) =>
      execFileSync(join(bin, 'pg_dump'), ['-h', folder, '-p', String(port), '-U', 'postgres', database], {
        cwd: folder,
        env: {},
        encoding: 'utf8',
        ...as,
      }),
    restore: (database, statements) => {
      const args = ['-h', folder, '-p', String(port), '-U', 'postgres', '-q', '-v', 'ON_ERROR_STOP=1', database];
      execFileSync(join(bin, 'psql'), args, { cwd: folder, env: {}, input: statements, stdio: 'pipe', ...as });
    },
    stop: (mode = 'fast') => run('pg_ctl', ['-D', data, '-m', mode, '-w', 'stop']),
    start: () => run('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), 'start']),
    remove: () => {
      try {
        server.stop('immediate');
      } catch {
        // It was stopped already.
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  run('initdb', ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', '--no-sync', '--auth=trust']);
  server.start();
  server.create('ibid');
  return server;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
