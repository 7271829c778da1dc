import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { bareEnvironment, START } from '../app/run-ibid.ts';

/** `ibid start` as a process of its own. */
export interface RunningIbid {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when standard output or standard error holds these words; rejects when the process ends before. */
  readonly says: (words: RegExp) => Promise<void>;
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** Starts Ibid in a folder that has `documents`. Only what is passed here is configured. */
export function startIbid(folder: string, environment: Readonly<Record<string, string>>): RunningIbid {
  const settings = {
    IBID_DOCUMENTS: 'documents',
    IBID_INDEX: 'index',
    IBID_STATE: 'state',
    IBID_HTTP_PORT: '',
    ...environment,
  };
  const child = spawn(process.execPath, [...START, 'start'], {
    cwd: folder,
    env: bareEnvironment({ SLACK_BOT_TOKEN: '', DISCORD_TOKEN: '', DATABASE_URL: '', ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.err += chunk;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    out: () => text.out,
    err: () => text.err,
    ended,
    says: async (words) => {
      let over = false;
      void ended.then(() => {
        over = true;
      });
      while (!words.test(text.out) && !words.test(text.err)) {
        if (over) throw new Error(`ended before it said ${words}: ${text.out}${text.err}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    stop: async (signal) => {
      child.kill(signal);
      return await ended;
    },
  };
}
