import type { Found } from '../document.ts';
import { namesInByline } from './byline.ts';
import { findDates } from './date-forms.ts';
import { dateLabel } from './date-labels.ts';
import type { DatedLine } from './dated-lines.ts';
import { isProse } from './lines.ts';
import type { Page } from './page.ts';
import { isAboutItself, isOfArticle } from './regions.ts';
import { isMasthead } from './saved.ts';
import { agreesWithUrl, urlDay } from './url-date.ts';

interface PublishedRule {
  /** What `where` says. */
  readonly name: string;
  /** The date by this rule, or null when the rule has nothing to say. */
  find(page: Page, titleIndex: number | null): Found | null;
}

/** Lines between a headline and its date: a standfirst, an author, a section, share buttons. */
const UNDER_TITLE = 12;
/** Lines over a headline in which a list of other articles shows itself by its dates. */
const OVER_TITLE = 15;

/** Lines between a date and the running text, where a headline is not known or stands elsewhere too. */
const CLOSE_OVER_BODY = 4;

type Test = (dated: DatedLine, page: Page, titleIndex: number | null) => boolean;

/** A rule that takes the first date that fits, of those that can be the article's and agree with the address. */
const byLine = (name: string, fits: Test): PublishedRule => ({
  name,
  find: (page, titleIndex) => {
    const fitting = page.dated.find(
      (dated) =>
        agreesWithUrl(dated.date.iso, page.url) &&
        isOfArticle(dated, page) &&
        !isMasthead(dated, page, titleIndex) &&
        fits(dated, page, titleIndex),
    );
    return fitting ? foundAt(fitting, name) : null;
  },
});

const unlabelled = (dated: DatedLine): boolean => dateLabel(dated.before) === null;
const notFarOver = ({ line }: DatedLine, titleIndex: number | null, lines = 3): boolean =>
  titleIndex === null || line.index >= titleIndex - lines;

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
  byLine('publication line', (dated, _page, titleIndex) => {
    return notFarOver(dated, titleIndex, OVER_TITLE) && isPublicationLine(dated);
  }),
  byLine('byline line', (dated, _page, titleIndex) => {
    return notFarOver(dated, titleIndex) && unlabelled(dated) && namesInByline(dated.line.text) !== null;
  }),
  byLine('date line under the title', (dated, _page, titleIndex) => {
    if (titleIndex === null || dated.line.index < titleIndex) return false;
    return dated.line.index <= titleIndex + UNDER_TITLE && unlabelled(dated) && !isInSentence(dated);
  }),
  byLine('date line over the title', (dated, page, titleIndex) => {
    if (titleIndex === null || dated.line.index >= titleIndex || !notFarOver(dated, titleIndex)) return false;
    return unlabelled(dated) && !isInListOver(dated, page, titleIndex);
  }),
  byLine('date line over the body', (dated, page, titleIndex) => {
    const { index } = dated.line;
    const low = Math.min(titleIndex ?? 0, page.bodyStart - CLOSE_OVER_BODY);
    return index <= page.bodyStart && index >= low && unlabelled(dated) && !isInSentence(dated);
  }),
  byLine('dateline', (dated, page) => {
    const offset = dated.date.start - dated.line.start;
    return isProse(dated.line) && offset <= 40 && dated.line.index <= page.bodyStart + 1;
  }),
  byLine('date line', (dated, _page, titleIndex) => {
    return dated.beside <= 40 && dated.line.index >= (titleIndex ?? 0) && unlabelled(dated) && !isInSentence(dated);
  }),
  byLine('last modified line', (dated) => dateLabel(dated.before) === 'modified'),
];

/** "… will close on 4 December 2026.": the day of what the sentence tells, which may lie years off. */
function isInSentence({ before, line, beside }: DatedLine): boolean {
  return beside > 12 && IN_SENTENCE.test(before) && /[.!?]["”’)]?$/.test(line.text.trimEnd());
}

const IN_SENTENCE =
  /\b(?:on|in|by|until|till|since|from|before|after|to|of|for|between)\s{1,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,3})?$/i;

/** "Published: 3 May", and "was published on 3 May by ..." with the label before or behind. */
function isPublicationLine({ before, line }: DatedLine): boolean {
  return dateLabel(before) === 'published' || isAboutItself(line);
}

/** Whether other days stand close over the headline: a list of other articles with their dates. */
function isInListOver(dated: DatedLine, page: Page, titleIndex: number): boolean {
  return page.dated.some(
    ({ line, date }) => line.index < titleIndex && line.index >= titleIndex - OVER_TITLE && date.iso !== dated.date.iso,
  );
}

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
