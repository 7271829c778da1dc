import type { Citation } from '../../answer/answer.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';
import type { Entry } from './whats-new.ts';

/** Something new that contradicts what was there before. */
export interface Conflict {
  readonly now: Citation;
  readonly before: Citation;
}

/** Entries whose sentence is held against the older documents; each takes some tens of milliseconds. */
const CHECKED = 30;

/**
 * What the new sentences say otherwise than documents that were there before. Copies and other versions of the same story
 * are not heard: a story does not contradict itself.
 *
 * @param fresh files that changed since: they are not what was said before
 */
export async function findConflicts(
  entries: readonly Entry[],
  fresh: ReadonlySet<string>,
  documents: VisibleDocuments,
): Promise<readonly Conflict[]> {
  const numbers = new Map(documents.documents.map((document) => [document.file, document]));
  const conflicts: Conflict[] = [];
  for (const { citation } of entries.slice(0, CHECKED)) {
    const document = numbers.get(citation.file);
    const versions = document ? documents.copiesOf(document).map(({ file }) => file) : [];
    const checks = await documents.checkClaim(citation.quote, {
      without: new Set([...fresh, ...versions, ...citation.copies]),
      ...(citation.published === null ? {} : { saidOn: citation.published }),
    });
    const [before] = checks.flatMap(({ contradicting }) => contradicting);
    if (before) conflicts.push({ now: citation, before });
  }
  return conflicts;
}
