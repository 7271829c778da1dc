import { isLinkLike, type Rule } from '../rule.ts';

const SHORTEST_RUN = 8;
/** Share of capitalised words above which lines are written as titles: verses and list items are not. */
const TITLE_CASE = 0.55;

/** Many headlines in a row, in title case, without a heading that says so. */
export const headlineRun: Rule = {
  name: 'headline-list',
  reason: 'one of many headlines in a row',
  mark: (page, mark) => {
    const fits = (at: number): boolean => {
      const line = page.lines[at];
      return line !== undefined && line.words >= 5 && line.digits <= 8 && isLinkLike(line);
    };
    for (let at = 0; at < page.lines.length; at++) {
      if (!fits(at)) continue;
      let to = at;
      let words = 0;
      let capitalised = 0;
      let last = at;
      // A headline that ends as a sentence does, or a time of day, does not end the run.
      while (to < page.lines.length && to - last <= 1) {
        if (fits(to)) {
          words += page.lines[to]!.words;
          capitalised += page.lines[to]!.capitalised;
          last = to + 1;
        } else if (page.lines[to]!.prose && page.lines[to]!.words > 30) break;
        to++;
      }
      if (last - at >= SHORTEST_RUN && capitalised >= TITLE_CASE * words) mark(at, last);
      at = Math.max(at, last - 1);
    }
  },
};
