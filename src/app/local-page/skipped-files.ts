import type { Skipped } from '../../corpus/folder/skipped.ts';
import { walkUpTo } from '../walk-up-to.ts';
import type { IndexState } from './index-state.ts';
import type { PageDeps } from './page-deps.ts';

/** So long the list of a walk through the folder is good, in milliseconds: one through 40,000 files takes a tenth of a second. */
const GOOD_FOR = 10_000;

/** What is not among the documents, and why: what could not be read as one, and what the walk through the folder leaves out. */
export function skippedFiles({
  documentsFolder,
  maxFileBytes,
  now,
}: Pick<PageDeps, 'documentsFolder' | 'maxFileBytes' | 'now'>): (state: IndexState) => Promise<readonly Skipped[]> {
  const walk = walkUpTo(maxFileBytes);
  let last: { readonly at: number; readonly skipped: Promise<readonly Skipped[]> } | null = null;
  const walked = (): Promise<readonly Skipped[]> => {
    const at = now().getTime();
    if (last === null || at - last.at >= GOOD_FOR || at < last.at)
      last = { at, skipped: walk(documentsFolder).then((found) => (found.ok ? found.value.skipped : [])) };
    return last.skipped;
  };
  return async ({ skipped }) =>
    [...skipped.map(({ file, reason }) => ({ file, reason })), ...(await walked())].sort((a, b) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : 0,
    );
}
