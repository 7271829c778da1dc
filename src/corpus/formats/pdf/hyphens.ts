import type { Join } from './line-joins.ts';
import type { PageLine } from './page-lines.ts';

const lastPart = /([\p{L}\p{N}]{1,40})([-\u00ad\u2010])$/u;
const firstPart = /^\p{Ll}[\p{L}\p{N}]{0,39}/u;
const compounds = /[\p{L}\p{N}]{1,40}[-\u2010][\p{L}\p{N}]{1,40}/gu;

/** Compounds that the document writes inside of a line, where the hyphen is meant. */
export function compoundsOf(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const lines of pages) {
    for (const { text } of lines) {
      for (const [compound] of text.matchAll(compounds)) found.add(compound.toLowerCase().replace('\u2010', '-'));
    }
  }
  return found;
}

/**
 * What becomes of a word broken at a line's end: the hyphen goes, as in "govern-" "ment", unless the document writes
 * the compound elsewhere, or a capital or digit stands on either side of it. Null when no word is broken.
 */
export function joinBrokenWord(before: string, line: string, known: ReadonlySet<string>): Join | null {
  const [, start = '', hyphen = ''] = lastPart.exec(before) ?? [];
  if (hyphen === '') return null;
  const [end] = firstPart.exec(line) ?? [''];
  if (end === '') return /^[\p{Lu}\p{N}]/u.test(line) && hyphen !== '\u00ad' ? 'none' : null;
  if (hyphen === '\u00ad') return 'without-hyphen';
  if (known.has(`${start}-${end}`.toLowerCase())) return 'none';
  return /\p{Ll}$/u.test(start) ? 'without-hyphen' : 'none';
}
