import type { Result } from '../corpus/problem.ts';
import type { Progress as IndexProgress, Summary } from '../index/store/run-update.ts';
import { updateIndex } from '../index/store/update-index.ts';
import { createProgress } from '../platforms/terminal/progress.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';
import { walkUpTo } from './walk-up-to.ts';

export interface RefreshOptions {
  /** How long to wait for another process that writes the same index, in milliseconds. */
  readonly patience?: number;
}

/** What a person is told about each phase. */
export const PHASES: Readonly<Record<IndexProgress['phase'], string>> = {
  read: 'reading documents',
  build: 'building the index',
};

/** Brings the index up to the documents folder; how far it is, and what is unusual, goes to standard error. */
export async function refresh(settings: Settings, io: Io, options: RefreshOptions): Promise<Result<Summary>> {
  const progress = createProgress({ write: io.err, isTerminal: io.errIsTerminal, now: io.now });
  try {
    return await updateIndex({
      documentsDir: settings.documents,
      indexDir: settings.index,
      walk: walkUpTo(settings.maxFileBytes),
      now: Date.now,
      progress: ({ phase, done, total }) => progress.update({ phase: PHASES[phase], done, total }),
      log: (line) => {
        progress.finish();
        io.err(`ibid: ${line}\n`);
      },
      ...options,
    });
  } finally {
    progress.finish();
  }
}
