import { walk } from '../corpus/folder/walk.ts';
import { success } from '../corpus/problem.ts';
import type { Walk } from '../index/store/run-update.ts';

/** The walk of the folder, without the files that are larger than the settings allow: these are not even opened. */
export function walkUpTo(maxBytes: number): Walk {
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
