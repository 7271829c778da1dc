import type { Page } from '../page.ts';
import { isLinkLike, type Rule } from '../rule.ts';

/** Index of the title: the line that says what the page is called, or a headline that is there twice; -1 without. */
function titleIndex(page: Page): number {
  for (let at = 0; at < Math.min(page.lines.length - 1, 60); at++) {
    const line = page.lines[at]!;
    if (line.prose && line.words > 25) return -1;
    if (line.title) return at;
    if (line.words >= 4 && line.words <= 40 && !line.listMark && page.lines[at + 1]!.text === line.text) return at;
  }
  return -1;
}

/** What stands above the title of a saved page: name of the site, motto, day, sections. */
export const masthead: Rule = {
  name: 'site-boilerplate',
  reason: 'stands above the title: name, motto or sections of the site',
  mark: (page, mark) => {
    const title = titleIndex(page);
    const above = page.lines.slice(0, Math.max(0, title));
    const repeated = title >= 0 && page.lines[title + 1]?.text === page.lines[title]!.text;
    // Without a button, a day or a title that comes twice, what stands above may be the beginning of the text.
    if (!repeated && !above.some((line) => line.furniture !== null || (line.date && line.words <= 6))) return;
    for (let at = 0; at < title; at++) {
      const line = page.lines[at]!;
      if (line.words <= 8 && (isLinkLike(line) || line.furniture !== null) && !line.title) mark(at, at + 1);
    }
  },
};
