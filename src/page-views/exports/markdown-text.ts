import { visibleLine } from '../../chat/wording/visible.ts';

/** What begins or ends markup wherever it stands, in CommonMark and what GitHub, pandoc and Obsidian add to it. */
const ACTS = /[\\`*_[\]<>&~|$^{}#@]|:(?=\S)|([=%])\1+|!$/g;
/** What begins a block at the beginning of a line: a list, a line under a heading, a definition; `1.`, `a)` or `(iv)` of a list. */
const BEGINS = /^(?:[-+=!%?:]|\(?\w{1,10}[.)])/;
/** An address without a scheme that becomes a link by itself. */
const WWW = /(www)\./gi;

/**
 * Text of a document or a person on one line of Markdown, as which it renders as itself: no markup, link, picture, HTML,
 * mention or formula begins in it, and none goes on from what stands before it.
 */
export function markdownText(text: string): string {
  return visibleLine(text)
    .replace(ACTS, (found) => Array.from(found, (character) => `\\${character}`).join(''))
    .replace(WWW, '$1\\.')
    .replace(BEGINS, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}
