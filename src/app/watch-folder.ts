import type { Log } from '../platforms/log.ts';
import { silentDrive } from './watch/drive.ts';
import { listen } from './watch/listen.ts';
import { lookAgain } from './watch/look.ts';
import { whenQuiet } from './watch/quiet.ts';

export interface WatchFolderOptions {
  /** The documents folder. It need not be there yet, and may vanish and come back. */
  readonly folder: string;
  /**
   * Something in it may have changed: a file that the index could read came, went or was written. Also called once at the
   * beginning. Hidden names and those that programs use for drafts do not count.
   */
  readonly changed: () => void;
  readonly log: Log;
  /**
   * `listen`: the system tells of changes. `look`: the folder is looked through again and again, as it has to be on drives
   * where the system tells nothing. Default `auto`: looks where that is known to be so, or where the system gives out no
   * more watches, and listens elsewhere.
   */
  readonly mode?: 'auto' | 'listen' | 'look';
  /** Milliseconds between two looks, or ten times as long as one takes where that is more. Default: 2 s. */
  readonly lookEvery?: number;
  /** Milliseconds without a change after which it is told. Default: a second. */
  readonly quiet?: number;
  /** While files go on being written it is told every so many milliseconds. Default: 5 s. */
  readonly atMost?: number;
}

/** With what follows, a document is told of within 5 s here too. */
const LOOK_MS = 2_000;
/** A look for what the system did not tell takes the fiftieth part of the time at most. */
const MISSED_MS = 5_000;
const QUIET_MS = 1_000;
const AT_MOST_MS = 5_000;

/** Tells when something in the documents folder changed. Gives the function that ends it; after it nothing is told. */
export function watchFolder(options: WatchFolderOptions): () => Promise<void> {
  const { folder, changed, log, mode = 'auto', lookEvery = LOOK_MS } = options;
  const quiet = whenQuiet(changed, options.quiet ?? QUIET_MS, options.atMost ?? AT_MOST_MS);
  const ending = new AbortController();
  let stop = async (): Promise<void> => {};
  const note = () => {
    if (!ending.signal.aborted) quiet.note();
  };
  const look = () => {
    if (ending.signal.aborted) return;
    const looking = lookAgain(folder, { every: lookEvery }, note, ending.signal);
    looking.catch((error: unknown) => log('error', 'the documents folder is not looked at any more', { error }));
    stop = async () => {
      await looking.catch(() => {});
    };
  };
  const hear = () => {
    if (ending.signal.aborted) return;
    // A busy system loses what it should tell (a folder that goes and comes at once): now and then it is looked too.
    const missed = new AbortController();
    ending.signal.addEventListener('abort', () => missed.abort());
    const looking = lookAgain(folder, { every: MISSED_MS, share: 50, noteFirst: false }, note, missed.signal);
    const ended = looking.catch((error: unknown) => log('error', 'what was missed is not looked for', { error }));
    const stopListening = listen({
      folder,
      note,
      warn: (error) => log('warn', 'part of the documents folder cannot be watched', { code: error.code }),
      failed: (error) => {
        missed.abort();
        const said = 'the system watches no more folders, so the documents folder is looked through now and then';
        log('warn', said, { code: error.code, seconds: lookEvery / 1000 });
        if (mode === 'auto') look();
      },
    });
    stop = async () => {
      missed.abort();
      await Promise.all([stopListening(), ended]);
    };
  };
  const begin = async () => {
    const drive = mode === 'auto' ? await silentDrive(folder) : null;
    if (drive !== null)
      log('info', 'the drive of the documents folder tells nothing of changes, so it is looked through now and then', {
        drive,
        seconds: lookEvery / 1000,
      });
    if (mode === 'look' || drive !== null) look();
    else hear();
  };
  const begun = begin();
  return async () => {
    ending.abort();
    quiet.cancel();
    await begun;
    await stop();
  };
}
