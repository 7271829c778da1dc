#!/usr/bin/env node
import { processIo } from './io.ts';
import { exitCodeOf } from './outcome.ts';
import { run } from './program.ts';

// The reader of our output went away (`ibid search … | head`): nobody is left to tell, and nothing is wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.stderr.on('error', () => {});
// 128 + 2, as shells count it. What is written to the index is written beside it and moved, so stopping does no harm.
process.on('SIGINT', () => {
  if (process.stderr.isTTY) process.stderr.write('\n');
  process.exit(130);
});

const LAST_MS = 1_000;

loadEnvironmentFile();

try {
  const outcome = await run(process.argv.slice(2), processIo());
  if (!outcome.ok) process.stderr.write(`ibid: ${oneLine(outcome.problem.message)}\n`);
  process.exitCode = exitCodeOf(outcome);
  // Whatever a library still holds open then: everything that counts is on the disk, and whoever waits for the end
  // (a service manager, a deploy) should not wait for that.
  if (process.argv[2] === 'start') setTimeout(() => process.exit(), LAST_MS).unref();
} catch (fault) {
  // Not expected: a fault in Ibid or in the machine. The whole story only where it is asked for.
  const message = fault instanceof Error ? fault.message : String(fault);
  const story = process.env['IBID_DEBUG'] && fault instanceof Error ? `\n${fault.stack}` : '';
  process.stderr.write(`ibid: ${oneLine(message)} (a fault; set IBID_DEBUG=1 to see where)${story}\n`);
  process.exitCode = 1;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim();
}

function loadEnvironmentFile(): void {
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    process.stderr.write(`ibid: .env cannot be read (${(error as Error).message}); going on without it\n`);
  }
}
