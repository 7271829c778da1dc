import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StateFault } from '../../chat/state-fault.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { Connection } from '../../store/connection.ts';
import { hasDatabase } from '../../store/folder/open-pglite.ts';
import { openConnection } from '../../store/open-state.ts';
import { exportState } from '../../store/transfer/export-state.ts';
import type { Counts } from '../../store/transfer/header.ts';
import { importState } from '../../store/transfer/import-state.ts';
import { linesOf } from '../../store/transfer/lines.ts';
import { type ChatSettings, readChatSettings } from '../chat-settings.ts';
import type { Io } from '../io.ts';
import { DONE, type Outcome } from '../outcome.ts';
import { fileSink, type LineSink } from '../state/export-file.ts';

/** `ibid state export [FILE]`: to the file, which replaces the one before only when it is whole; else to standard output. */
export async function stateExportCommand(file: string | null, io: Io): Promise<Outcome> {
  const settings = readChatSettings(io.environment, io.folder);
  if (!settings.ok) return settings;
  const { databaseUrl, state } = settings.value;
  if (!databaseUrl && !hasDatabase(state)) {
    return failure({ code: 'no-state', message: `there is no state in ${state}; set IBID_STATE or DATABASE_URL` });
  }
  return await withState(settings.value, io, async (connection) => {
    const sink = await sinkFor(file, io);
    if (!sink.ok) return sink;
    let counts: Counts;
    try {
      counts = await exportState(connection, sink.value.write);
    } catch (error) {
      await sink.value.abandon();
      throw error;
    }
    const fault = await sink.value.end();
    if (fault) return failure(unwritable(String(file), fault));
    io.err(`ibid: exported ${summary(counts)}\n`);
    return DONE;
  });
}

/** `ibid state import FILE`: into an empty state or, merging, into any. */
export async function stateImportCommand(file: string, merge: boolean, io: Io): Promise<Outcome> {
  const settings = readChatSettings(io.environment, io.folder);
  if (!settings.ok) return settings;
  const read = await open(resolve(io.folder, file), 'r').catch((error: Error) => error);
  if (read instanceof Error) return failure(unreadable(file, read));
  try {
    return await withState(settings.value, io, async (connection) => {
      const pieces = untilFault(read.createReadStream({ encoding: 'utf8', autoClose: false }));
      const imported = await importState(connection, linesOf(pieces.pieces), { merge });
      const fault = pieces.fault();
      if (!imported.ok) return failure(fault ? unreadable(file, fault) : imported.problem);
      io.err(`ibid: imported ${summary(imported.value)}\n`);
      return DONE;
    });
  } finally {
    await read.close();
  }
}

async function withState(
  { databaseUrl, state }: ChatSettings,
  io: Io,
  work: (connection: Connection) => Promise<Outcome>,
): Promise<Outcome> {
  const opened = await openConnection({ databaseUrl, folder: state, log: (line) => io.err(`ibid: ${line}\n`) });
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } catch (error) {
    if (!(error instanceof StateFault)) throw error;
    return failure({ code: 'state-unavailable', message: error.message });
  } finally {
    await opened.value.close();
  }
}

async function sinkFor(file: string | null, io: Io): Promise<Result<LineSink>> {
  if (file === null) return success({ write: io.out, end: async () => null, abandon: async () => {} });
  try {
    return success(await fileSink(resolve(io.folder, file)));
  } catch (error) {
    return failure(unwritable(file, error as Error));
  }
}

/** What can be read. A fault ends it, and is told apart: whoever takes the pieces must not take it for one of its own. */
function untilFault(stream: AsyncIterable<string>) {
  let fault: Error | null = null;
  async function* pieces() {
    try {
      yield* stream;
    } catch (error) {
      fault = error as Error;
    }
  }
  return { pieces: pieces(), fault: (): Error | null => fault };
}

const unwritable = (file: string, { message }: Error): Problem => ({
  code: 'unwritable',
  message: `${file} cannot be written (${message}); nothing was exported`,
});

const unreadable = (file: string, { message }: Error): Problem => ({
  code: 'unreadable',
  message: `${file} cannot be read (${message}); give a file that ibid state export wrote`,
});

/** `1,204 rows (deliveries 400, …)`, in order of the tables; those without rows are left out. */
function summary(counts: Counts): string {
  const told = Object.entries(counts).filter(([, count]) => count > 0);
  const all = told.reduce((sum, [, count]) => sum + count, 0);
  const each = told.map(([name, count]) => `${name} ${count.toLocaleString('en-US')}`).join(', ');
  return `${all.toLocaleString('en-US')} rows${each && ` (${each})`}`;
}
