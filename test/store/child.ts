import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Child {
  readonly process: ChildProcess;
  /** Whole lines that it printed so far. */
  lines(): readonly string[];
  /** Resolves when a line that begins so was printed; rejected when the process ends without. */
  printed(beginning: string): Promise<string>;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts `accepting.ts`. */
export const startChild = (folder: string, databaseUrl: string, prefix: string): Child =>
  startScript(new URL('./accepting.ts', import.meta.url), [folder, databaseUrl, prefix]);

export function startScript(script: URL, args: readonly string[]): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const lines = () =>
    text
      .slice(0, text.lastIndexOf('\n') + 1)
      .split('\n')
      .slice(0, -1);
  return {
    process: child,
    lines,
    printed: (beginning) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines().find((line) => line.startsWith(beginning));
          if (found) resolve(found);
          return found !== undefined;
        };
        if (look()) return;
        child.stdout.on('data', look);
        void ended.then(() => look() || reject(new Error(`ended without "${beginning}": ${text.slice(-500)}`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
