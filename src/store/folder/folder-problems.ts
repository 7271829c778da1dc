import type { StateProblem } from '../problems.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);
/** As Emscripten numbers them, in errors that have no code: ENOSPC, EDQUOT, EFBIG. https://wasix.org/docs/api-reference/wasi */
const FULL_NUMBERS = new Set([51, 19, 22]);
/** What PostgreSQL itself prints when a write fails for want of room. */
const SAYS_FULL = /No space left|File too large|Quota exceeded/i;

/**
 * Why the folder cannot be opened.
 *
 * @param said the last lines that PostgreSQL printed
 */
export function folderProblem(error: unknown, folder: string, said: readonly string[]): StateProblem {
  const { code = '', errno = 0, message = `error ${errno}` } = Object(error) as Partial<NodeJS.ErrnoException>;
  const lines = [...said, message];
  if (FULL.has(code) || FULL_NUMBERS.has(errno) || lines.some((line) => SAYS_FULL.test(line))) {
    return {
      code: 'disk-full',
      message: `no room left to keep Ibid's state in ${folder}. Nothing that was written is lost. Free about 100 MB and start again`,
    };
  }
  if (FORBIDDEN.has(code)) {
    return {
      code: 'state-unwritable',
      message: `Ibid's state cannot be written in ${folder} (${code}). Give a folder that you may write to`,
    };
  }
  const why = said.findLast((line) => /PANIC|FATAL|ERROR/.test(line)) ?? message;
  return {
    code: 'state-damaged',
    message: `Ibid's state in ${folder} cannot be opened (${why.trim()}). Move that folder away to start with an empty state, or put a copy of it back; documents and index are not touched by this`,
  };
}
