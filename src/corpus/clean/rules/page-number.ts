import { lineRule } from '../rule.ts';

/** "Annual report - page 3 of 12", "Page 3", "Seite 3 von 12": all of a line, or what a mark sets off at its end. */
const PAGE_AT_END =
  /(?:^|[|·–—-]\s?)(?:page|seite|página|pagina)\s\d{1,4}(?:\s?(?:of|von|de|di|sur|\/)\s?\d{1,4})?[\s.|·–—-]{0,3}$/i;
/** "3 / 12", "- 3 of 12 -". */
const COUNT_ALONE = /^[-–—]?\s?\d{1,4}\s?(?:\/|of|von)\s?\d{1,4}\s?[-–—]?$/i;
const MOST_WORDS = 16;

export const pageNumber = lineRule(
  'page-number',
  'number of a page, with what stands beside it at its foot or head',
  ({ words, text, listMark }) => {
    if (listMark || words > MOST_WORDS) return false;
    return COUNT_ALONE.test(text) || PAGE_AT_END.test(text);
  },
);
