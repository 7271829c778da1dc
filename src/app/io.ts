import { once } from 'node:events';

/** The world as a command sees it, so that a test can give it another one. */
export interface Io {
  /** Writes to standard output; resolves once the reader has room for more. */
  readonly out: (text: string) => Promise<void>;
  /** Writes to standard error: progress, and what went wrong. */
  readonly err: (text: string) => void;
  readonly input: NodeJS.ReadableStream;
  /** Where a conversation echoes what is typed. */
  readonly echo: NodeJS.WritableStream;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Milliseconds from a fixed moment, for how long something took. */
  readonly now: () => number;
  readonly inIsTerminal: boolean;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal; `Infinity` where standard output is none. */
  readonly columns: number;
  /**
   * From the call on, being told to stop (SIGINT, SIGTERM) does not end the process but resolves this. Told so again it
   * ends at once, and in any case half a minute later.
   */
  readonly stopSignal: () => Promise<void>;
  /**
   * From the call on, faults that nobody caught are told to `tell` instead of being printed with all that they hold. After
   * a promise that was rejected the process goes on; after an exception it ends, since nobody knows what was left half done.
   */
  readonly onFault: (tell: (fault: unknown) => void) => void;
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** Ctrl-C reaches a program both from the terminal and from npm, which passes it on: that is one request. */
const SAME_REQUEST_MS = 1_000;
/** What keeps the process from ending after so long is not worth waiting for: everything that counts is on the disk. */
const LAST_MS = 30_000;

/** This process's own streams and environment. */
export function processIo(): Io {
  const { stdout, stderr, stdin } = process;
  return {
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err: (text) => void stderr.write(text),
    input: stdin,
    echo: stdout,
    environment: process.env,
    folder: process.cwd(),
    now: () => performance.now(),
    inIsTerminal: stdin.isTTY === true,
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: stdout.isTTY ? Math.min(WIDEST, stdout.columns || 80) : Number.POSITIVE_INFINITY,
    stopSignal,
    onFault: (tell) => {
      process.on('unhandledRejection', tell);
      process.on('uncaughtException', (fault) => {
        tell(fault);
        process.exit(1);
      });
    },
  };
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    for (const [signal, number] of [
      ['SIGINT', 2],
      ['SIGTERM', 15],
    ] as const) {
      process.removeAllListeners(signal);
      process.on(signal, () => {
        if (first !== null && performance.now() - first > SAME_REQUEST_MS) process.exit(128 + number);
        if (first !== null) return;
        first = performance.now();
        setTimeout(() => process.exit(1), LAST_MS).unref();
        resolve();
      });
    }
  });
}
