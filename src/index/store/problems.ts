import type { Problem } from '../../corpus/problem.ts';

export type StoreCode =
  | 'index-missing'
  | 'index-damaged'
  | 'index-outdated'
  | 'index-locked'
  | 'index-unwritable'
  | 'disk-full'
  | 'documents-missing';

export type StoreProblem = Problem<StoreCode>;

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

/** What a failed write means for the user; null for an error that nobody expects. */
export function writeProblem(error: unknown, directory: string): StoreProblem | null {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (FULL.has(code)) {
    return {
      code: 'disk-full',
      message: `no room left to write the index in ${directory} (${code}); the index that was there before is untouched. Free some space and run it again`,
    };
  }
  if (FORBIDDEN.has(code)) {
    return {
      code: 'index-unwritable',
      message: `the index cannot be written in ${directory} (${code}). Give a folder that you may write to with --index`,
    };
  }
  return null;
}
