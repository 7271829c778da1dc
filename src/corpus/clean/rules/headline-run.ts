import { isLinkLike, type Rule } from '../rule.ts';

const SHORTEST_RUN = 8;
/** Share of capitalised words above which lines are written as titles: verses and list items are not. */
const TITLE_CASE = 0.55;

/** In lists of the body (winners, addresses, dates) nearly every line has a comma, a number or a colon. */
const MOST_MARKED = 0.5;
/** Share of the page's sentences that may stand below: such lists are at the foot. */
const FOOT = 0.15;

/** Many headlines in a row, in title case, without a heading that says so, at the foot of a page that has buttons. */
export const headlineRun: Rule = {
  name: 'headline-list',
  reason: 'one of many headlines in a row',
  mark: (page, mark) => {
    const fits = (at: number): boolean => {
      const line = page.lines[at];
      return line !== undefined && line.words >= 5 && isLinkLike(line);
    };
    if (page.lines.filter((line) => line.furniture !== null).length < 2) return;
    let below = page.lines.reduce((sum, line) => sum + (line.prose ? line.words : 0), 0);
    const foot = FOOT * below;
    for (let at = 0; at < page.lines.length; at++) {
      if (page.lines[at]!.prose) below -= page.lines[at]!.words;
      if (below > foot || !fits(at)) continue;
      let to = at;
      let words = 0;
      let capitalised = 0;
      let marked = 0;
      let last = at;
      // A headline that ends as a sentence does, or a time of day, does not end the run.
      while (to < page.lines.length && to - last <= 1) {
        if (fits(to)) {
          words += page.lines[to]!.words;
          capitalised += page.lines[to]!.capitalised;
          if (/[\d,:;(]/.test(page.lines[to]!.text)) marked++;
          last = to + 1;
        } else if (page.lines[to]!.prose && page.lines[to]!.words > 30) break;
        to++;
      }
      if (last - at >= SHORTEST_RUN && capitalised >= TITLE_CASE * words && marked <= MOST_MARKED * (last - at))
        mark(at, last);
      at = Math.max(at, last - 1);
    }
  },
};
