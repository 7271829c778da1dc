import type { Citation } from '../../answer/answer.ts';
import type { Recorded } from '../../chat/state.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';
import { placeInWords } from '../../chat/wording/citation.ts';
import { clipStart } from '../../chat/wording/clip.ts';
import { visibleLine } from '../../chat/wording/visible.ts';

/** A quotation that its file no longer holds. */
export interface Drifted {
  readonly was: Citation;
  /** `file-gone`: there is no such document any more. `reworded`: a sentence close to it stands there. */
  readonly kind: 'file-gone' | 'reworded' | 'words-gone';
}

/** What a reply that was posted earlier quoted and could not quote now. */
export interface Drift {
  readonly drifted: readonly Drifted[];
  /** The files of these, each once. */
  readonly files: readonly string[];
  /** How many documents the reply quoted. */
  readonly quoted: number;
}

/**
 * Looks the quotations of a reply up again. Null where all of them stand, also at another line. What may not be seen any
 * more from where the reply was posted is not looked at: that its file changed is nothing to be told there.
 */
export async function findDrift(
  { citations }: Pick<Recorded, 'citations'>,
  documents: VisibleDocuments,
): Promise<Drift | null> {
  const seen = citations.filter(({ file }) => documents.allows(file));
  const drifted: Drifted[] = [];
  for (const citation of seen) {
    const now = await documents.standing(citation);
    if (now.kind === 'unchanged' || now.kind === 'moved') continue;
    const isThere = documents.documents.some(({ file }) => file === citation.file);
    const kind = !isThere ? 'file-gone' : now.kind === 'changed' ? 'reworded' : 'words-gone';
    drifted.push({ was: citation, kind });
  }
  if (drifted.length === 0) return null;
  const files = [...new Set(drifted.map(({ was }) => was.file))];
  return { drifted, files, quoted: new Set(seen.map(({ file }) => file)).size };
}

/** Places named in a remark, and UTF-16 code units of each. */
const NAMED = 3;
const LONGEST = 80;

const WHAT: Readonly<Record<Drifted['kind'], (place: string) => string>> = {
  'file-gone': (place) => `${place} is no longer there`,
  reworded: (place) => `the words in ${place} are others now`,
  'words-gone': (place) => `the words in ${place} are gone`,
};

/**
 * One line to put above a reply: `Since this was posted, 1 of 3 quoted documents has changed: the words in
 * water/final-count.md:12 are gone.` The words themselves stand in the reply.
 */
export function driftRemark({ drifted, files, quoted }: Drift): string {
  const ofAll =
    quoted === 1
      ? 'the quoted document has changed'
      : `${files.length} of ${quoted} quoted documents ${files.length === 1 ? 'has' : 'have'} changed`;
  const places = new Set(drifted.map(({ was, kind }) => WHAT[kind](placeOf(was, kind))));
  const more = places.size - NAMED;
  const named = [...places].slice(0, NAMED).join(', ');
  return `Since this was posted, ${ofAll}: ${named}${more > 0 ? ` and ${more} more` : ''}.`;
}

function placeOf(was: Citation, kind: Drifted['kind']): string {
  if (kind === 'file-gone') return clipStart(visibleLine(was.file), LONGEST);
  const { code, after } = placeInWords({ ...was, gone: false });
  return `${clipStart(code, LONGEST)}${after && ` ${after}`}`;
}
