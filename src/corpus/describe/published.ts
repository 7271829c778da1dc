import type { Found } from '../document.ts';
import { namesInByline } from './byline.ts';
import { findDates } from './date-forms.ts';
import { dateLabel } from './date-labels.ts';
import type { DatedLine } from './dated-lines.ts';
import { isProse } from './lines.ts';
import type { Page } from './page.ts';
import { isMasthead } from './saved.ts';
import { agreesWithUrl, urlDay } from './url-date.ts';

interface PublishedRule {
  /** What `where` says. */
  readonly name: string;
  /** The date by this rule, or null when the rule has nothing to say. */
  find(page: Page, titleIndex: number | null): Found | null;
}

/** Beside a date that is a piece of page furniture stand an author, a section, a counter: not a sentence. */
const BESIDE_MOST = 110;
/** Lines between a headline and its date: a standfirst, an author, a section, share buttons. */
const UNDER_TITLE = 12;

const byLine = (
  name: string,
  fits: (dated: DatedLine, page: Page, titleIndex: number | null) => boolean,
): PublishedRule => ({
  name,
  find: (page, titleIndex) => {
    const fitting = page.dated.find(
      (dated) => agreesWithUrl(dated.date.iso, page.url) && fits(dated, page, titleIndex),
    );
    return fitting ? foundAt(fitting, name) : null;
  },
});

/** In order of trust: the first rule that finds a date gives it. */
export const PUBLISHED_RULES: readonly PublishedRule[] = [
  {
    name: 'given by the file',
    find: ({ hints: { published } }) => {
      const date = published ? findDates(published.value).find((found) => !found.otherIso) : undefined;
      if (!published || !date) return null;
      const span =
        published.start === null || published.end === null ? null : { start: published.start, end: published.end };
      return { value: date.iso, span, where: published.where };
    },
  },
  {
    name: 'URL',
    find: ({ url }) => {
      const iso = urlDay(url);
      return iso ? { value: iso, span: null, where: 'URL' } : null;
    },
  },
  byLine('publication line', (dated, page, titleIndex) => {
    if (dated.beside > BESIDE_MOST || (titleIndex !== null && dated.line.index < titleIndex - 3)) return false;
    return dateLabel(dated.before) === 'published' && !isMasthead(dated, page, titleIndex);
  }),
  byLine('byline line', (dated, page, titleIndex) => {
    if (dated.beside > BESIDE_MOST || dateLabel(dated.before) !== null || isMasthead(dated, page, titleIndex))
      return false;
    return namesInByline(dated.line.text) !== null && (titleIndex === null || dated.line.index >= titleIndex - 3);
  }),
  byLine('date line under the title', (dated, _page, titleIndex) => {
    if (titleIndex === null || dated.beside > BESIDE_MOST || dateLabel(dated.before) !== null) return false;
    return dated.line.index >= titleIndex && dated.line.index <= titleIndex + UNDER_TITLE;
  }),
  byLine('date line over the title', (dated, page, titleIndex) => {
    if (titleIndex === null || dated.beside > BESIDE_MOST || dateLabel(dated.before) !== null) return false;
    if (dated.line.index < titleIndex - 3 || dated.line.index >= titleIndex) return false;
    return !isMasthead(dated, page, titleIndex);
  }),
  byLine('date line over the body', (dated, page, titleIndex) => {
    if (dated.beside > BESIDE_MOST || dateLabel(dated.before) !== null || dated.line.index > page.bodyStart)
      return false;
    return (titleIndex === null || dated.line.index >= titleIndex) && !isMasthead(dated, page, titleIndex);
  }),
  byLine('dateline', (dated, page) => {
    const offset = dated.date.start - dated.line.start;
    return (
      isProse(dated.line) && offset <= 40 && dated.line.index <= page.bodyStart + 1 && /^\s*[–—\-:(|]/.test(dated.after)
    );
  }),
  byLine('date line', (dated, page, titleIndex) => {
    if (dated.beside > 40 || dateLabel(dated.before) !== null || isMasthead(dated, page, titleIndex)) return false;
    return titleIndex === null || dated.line.index >= titleIndex;
  }),
  byLine('last modified line', (dated) => dated.beside <= BESIDE_MOST && dateLabel(dated.before) === 'modified'),
];

function foundAt(dated: DatedLine, where: string): Found {
  return { value: dated.date.iso, span: { start: dated.date.start, end: dated.date.end }, where };
}

/** The day a page was published, by the first rule that knows; null when none does. */
export function publishedOf(page: Page, titleIndex: number | null): Found | null {
  for (const rule of PUBLISHED_RULES) {
    const found = rule.find(page, titleIndex);
    if (found) return found;
  }
  return null;
}
