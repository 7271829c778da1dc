import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../src/app/io.ts';
import { exitCodeOf } from '../../src/app/outcome.ts';
import { run } from '../../src/app/program.ts';

export const PROGRAM = resolve(import.meta.dirname, '../../src/app/ibid.ts');
/** The command line that runs the program from any folder. */
export const START = ['--import', import.meta.resolve('tsx'), PROGRAM] as const;

/** The environment without what would change the program's words or colours. */
export function bareEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string | undefined> {
  const environment: Record<string, string | undefined> = { ...process.env };
  for (const key of Object.keys(environment))
    if (/^IBID_|COLOR|^NODE_OPTIONS$|^TERM$|^VITEST/.test(key)) delete environment[key];
  return { ...environment, ...extra };
}

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a process of its own in `folder`, with nothing to read and no terminal. */
export function runIbid(folder: string, line: readonly string[], extra: Readonly<Record<string, string>> = {}): Ran {
  const run = spawnSync(process.execPath, [...START, ...line], {
    cwd: folder,
    env: bareEnvironment(extra),
    encoding: 'utf8',
    input: '',
    maxBuffer: 1 << 26,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** The same inside this process, which is much quicker: all but the process's own streams, signals and `.env`. */
export async function ibid(folder: string, line: readonly string[], environment: Io['environment'] = {}): Promise<Ran> {
  const { io, written } = fakeIo(folder, '', { environment, outIsTerminal: false, columns: Number.POSITIVE_INFINITY });
  const outcome = await run(line, io);
  const err = outcome.ok ? written.err : `${written.err}ibid: ${outcome.problem.message}\n`;
  return { code: exitCodeOf(outcome), out: written.out, err };
}

/** A temporary folder with these files in it, and how to be rid of it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(tmpdir(), 'ibid-program-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A world in memory for running a command inside this process; a terminal of 60 columns unless told otherwise. */
export function fakeIo(folder: string, typed: string, changes: Partial<Io> = {}) {
  const written = { out: '', err: '' };
  const io: Io = {
    out: async (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    input: Readable.from([typed]),
    echo: new PassThrough(),
    environment: {},
    folder,
    now: () => performance.now(),
    inIsTerminal: false,
    outIsTerminal: true,
    errIsTerminal: false,
    columns: 60,
    stopSignal: () => new Promise(() => {}),
    onFault: () => {},
    ...changes,
  };
  return { io, written };
}
