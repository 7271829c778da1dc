import type { Log } from '../platforms/log.ts';
import { createProgress } from '../platforms/terminal/progress.ts';
import type { Watching } from './document-process.ts';
import type { Io } from './io.ts';
import { PHASES } from './refresh.ts';

const LINE_EVERY_MS = 5_000;

/**
 * How far indexing is: a line that is written over on a terminal, else a line of the log now and then. `end` is to be
 * called when people are served: from then on only what is unusual is told.
 */
export function indexingTold(io: Io, log: Log): Pick<Watching, 'progress' | 'log'> & { readonly end: () => void } {
  const shown = createProgress({ write: io.err, isTerminal: io.errIsTerminal, now: io.now });
  let last = io.now();
  let ended = false;
  return {
    progress: ({ phase, done, total }) => {
      if (ended) return;
      if (io.errIsTerminal) return shown.update({ phase: PHASES[phase], done, total });
      if (io.now() - last < LINE_EVERY_MS) return;
      last = io.now();
      log('info', PHASES[phase], { done, total });
    },
    log: (line) => {
      shown.finish();
      log('warn', line);
    },
    end: () => {
      ended = true;
      shown.finish();
    },
  };
}
