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

/** Buttons at the head of a site, never below the title of a text. */
const HEAD =
  /^(?:skip to (?:main |primary )?(?:content|navigation)|zum inhalt(?: springen)?|menu|main menu|menü|home(?: ?[|>›»·].*)?|log in|sign in|anmelden|toggle navigation)$/;

/** Index of the last button of the head above the first paragraph; -1 without. */
function headIndex(page: Page): number {
  let last = -1;
  for (let at = 0; at < page.lines.length && at < 60; at++) {
    const line = page.lines[at]!;
    if (line.prose && line.words >= 20) return last;
    if (HEAD.test(line.key)) last = at;
  }
  return last;
}

/** What stands above the title of a saved page: name of the site, motto, day, sections. */
export const masthead: Rule = {
  name: 'site-boilerplate',
  reason: 'stands above the title: name, motto or sections of the site',
  mark: (page, mark) => {
    const head = headIndex(page);
    const found = titleIndex(page);
    const title = found < 0 ? head + 1 : found;
    const above = page.lines.slice(0, Math.max(0, title));
    const below = page.lines[title + 1];
    const repeated = below !== undefined && below.text === page.lines[title]?.text;
    // Without a button, a day or a title that comes twice, what stands above may be the beginning of the text.
    if (!repeated && !above.some((line) => line.furniture !== null || (line.date && line.words <= 6))) return;
    for (let at = 0; at < title; at++) {
      const line = page.lines[at]!;
      if (line.words <= 8 && (isLinkLike(line) || line.furniture !== null) && !line.title) mark(at, at + 1);
    }
  },
};
