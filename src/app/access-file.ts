import { readFile } from 'node:fs/promises';
import { type AccessRules, OPEN_ACCESS, readAccess } from '../chat/access.ts';
import { failure, type Result, success } from '../corpus/problem.ts';

/** The access rules of a file; those that let everything be seen where there is none (`null`). Problems name the file. */
export async function readAccessFile(path: string | null): Promise<Result<AccessRules>> {
  if (path === null) return success({ ...OPEN_ACCESS, folders: [] });
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failure({
      code: 'access',
      message: `the access rules ${path} cannot be read (${code}); nothing is served, since without them every channel would see everything. Mend the file, or leave IBID_ACCESS empty to let every channel see all`,
    });
  }
  const access = readAccess(text);
  return access.ok ? access : failure({ ...access.problem, message: `${path}: ${access.problem.message}` });
}
