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
}

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;

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
  };
}
