import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** On a scale of 20: answers go first, where there are fewer processors than work. */
const POLITE = 10;

/**
 * A process of its own for work that computes for seconds, or that somebody may have made to. It gets no tokens, and what
 * it prints is not shown: its errors come as `stderr`.
 *
 * @param name address of the module without its ending: it is a source or a compiled one, as this file is
 * @param options for Node, such as a limit of memory
 */
export function startWorker(name: URL, options: readonly string[] = []): ChildProcess {
  const ending = extname(import.meta.url);
  const child = fork(fileURLToPath(name) + ending, [], {
    // A source needs tsx, whatever this process was started with.
    execArgv: [...options, ...(ending === '.ts' ? ['--import', import.meta.resolve('tsx')] : [])],
    env: Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^(SLACK|DISCORD|DATABASE)_/.test(key))),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  try {
    if (child.pid !== undefined) setPriority(child.pid, POLITE);
  } catch {
    // It has ended already, or the system does not let us: then it works as everything else does.
  }
  return child;
}
