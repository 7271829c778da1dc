import { citationsOf, type Reply } from '../chat/reply.ts';

/** A page of a reply that was posted behind its first one. */
export interface LaterPage {
  /** Number of its first section. */
  readonly from: number;
  /** The page behind the first is the second. */
  readonly number: number;
}

/**
 * Pages behind the first that quote one of these files, of a reply whose rest was posted into its thread. They begin where
 * they were posted, since how a reply is divided depends on nothing but the reply.
 *
 * @param nextOf number of the first section that a page which begins at `from` leaves out; null for the last page
 */
export function laterPagesOf(
  reply: Reply,
  files: ReadonlySet<string>,
  nextOf: (from: number) => number | null,
): LaterPage[] {
  if (reply.rest !== 'thread') return [];
  const pages: LaterPage[] = [];
  let from = nextOf(reply.from ?? 0);
  for (let number = 2; from !== null; number += 1) {
    const next = nextOf(from);
    const sections = reply.sections.slice(from, next ?? undefined);
    if (citationsOf({ ...reply, sections }).some(({ file }) => files.has(file))) pages.push({ from, number });
    from = next;
  }
  return pages;
}
