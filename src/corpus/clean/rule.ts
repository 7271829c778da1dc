import type { CleaningContext } from './clean.ts';
import type { Page, PageLine } from './page.ts';

/**
 * A rule that knows page furniture when it sees it. It marks lines [from, to) of the page; what an earlier rule has
 * marked stays as it was.
 */
export interface Rule {
  readonly name: string;
  readonly reason: string;
  readonly mark: (page: Page, mark: (from: number, to: number) => void, context: CleaningContext) => void;
}

/** A rule that looks at one line at a time. */
export function lineRule(
  name: string,
  reason: string,
  fits: (line: PageLine, at: number, page: Page) => boolean,
): Rule {
  return {
    name,
    reason,
    mark: (page, mark) => {
      for (let at = 0; at < page.lines.length; at++) if (fits(page.lines[at]!, at, page)) mark(at, at + 1);
    },
  };
}

/** Another line of page furniture stands within `reach` lines of line `at`. */
export function furnitureNear(page: Page, at: number, reach: number): boolean {
  for (let other = Math.max(0, at - reach); other <= at + reach; other++) {
    if (other !== at && (page.lines[other]?.furniture ?? null) !== null) return true;
  }
  return false;
}

/** Like a link or a headline: some words, and no end of a sentence. */
const BEGINS_SMALL = /^\p{Ll}/u;

/** The line goes on with a sentence from the line above: text that was broken into short lines. */
export const beginsSmall = (line: PageLine): boolean => BEGINS_SMALL.test(line.text);

export const isLinkLike = (line: PageLine): boolean =>
  line.letters > 0 &&
  !line.endsSentence &&
  !line.listMark &&
  line.words <= 30 &&
  (line.words < 5 || !beginsSmall(line)) &&
  !/[:;,]$/.test(line.text);
