import { walk } from '../corpus/folder/walk.ts';
import { type Result, success } from '../corpus/problem.ts';
import type { Progress as IndexProgress, Summary, Walk } from '../index/store/run-update.ts';
import { updateIndex } from '../index/store/update-index.ts';
import { createProgress } from '../platforms/terminal/progress.ts';
import type { Io } from './io.ts';
import type { Settings } from './settings.ts';

export interface RefreshOptions {
  /** How long to wait for another process that writes the same index, in milliseconds. */
  readonly patience?: number;
}

const PHASES: Readonly<Record<IndexProgress['phase'], string>> = {
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

/** The walk of the folder, without the files that are larger than the settings allow: these are not even opened. */
function walkUpTo(maxBytes: number): Walk {
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  return async (directory) => {
    const walked = await walk(directory);
    if (!walked.ok) return walked;
    const tooLarge = walked.value.files.filter((file) => file.size > maxBytes);
    if (tooLarge.length === 0) return walked;
    const reasons = tooLarge.map(({ file, size }) => ({
      file,
      reason: `It has ${megabytes(size)}, more than the limit of ${megabytes(maxBytes)}. Raise IBID_MAX_FILE_MB to read it.`,
    }));
    const files = walked.value.files.filter((file) => file.size <= maxBytes);
    return success({ files, skipped: [...walked.value.skipped, ...reasons] });
  };
}
