import type { Found } from '../document.ts';
import { namesInByline } from './byline.ts';
import { lengthWithoutBadge, looksLikeHeadline } from './headline.ts';
import type { Line } from './lines.ts';
import type { Page } from './page.ts';
import { namesWeekday } from './saved.ts';
import { headlineWords } from './title-lines.ts';

/** The title of a document, with the line that carries it in the text (null when it stands nowhere in the text). */
export interface Title extends Found {
  readonly line: Line | null;
}

interface TitleRule {
  readonly name: string;
  find(page: Page): Title | null;
}

/** Lines that may stand between a headline and its date or byline. */
const CLOSE = 3;

/** In order of trust: the first rule that finds a title gives it. */
export const TITLE_RULES: readonly TitleRule[] = [
  {
    name: 'given by the file',
    find: (page) => {
      const { title } = page.hints;
      if (!title || title.value.trim() === '') return null;
      const line = titleLineOf(page);
      const own = title.start === null || title.end === null ? null : { start: title.start, end: title.end };
      if (own) return { value: title.value.trim(), span: own, where: title.where, line };
      if (line && isEndOf(line.text, title.value)) return { ...fromLine(line, title.where) };
      return { value: withoutSite(title.value), span: line ? spanOf(line) : null, where: title.where, line };
    },
  },
  {
    name: 'heading',
    find: ({ lines }) => {
      const line = lines.slice(0, 40).find(({ text }) => /^# +\S/.test(text));
      if (!line) return null;
      const mark = /^# +/.exec(line.text)?.[0].length ?? 0;
      return fromLine({ ...line, text: line.text.slice(mark), start: line.start + mark }, 'heading', line);
    },
  },
  {
    name: 'repeated line',
    find: ({ lines, bodyStart, dated }) => {
      const head = lines.slice(0, Math.min(bodyStart, 60));
      const line = head.find(
        (candidate) =>
          looksLikeHeadline(candidate, dated) &&
          head.slice(candidate.index + 1, candidate.index + 1 + CLOSE).some(({ text }) => text === candidate.text),
      );
      return line ? fromLine(line, 'repeated line') : null;
    },
  },
  {
    name: 'line over the date or the byline',
    find: (page) => {
      const marked = page.lines.slice(0, Math.min(page.bodyStart, 60)).filter((line) => isMetaLine(page, line));
      for (const mark of marked) {
        const above = page.lines.slice(Math.max(0, mark.index - CLOSE), mark.index).reverse();
        const line = above.find((candidate) => looksLikeHeadline(candidate, page.dated));
        if (line) return fromLine(line, 'line over the date or the byline');
      }
      return null;
    },
  },
  {
    name: 'first headline over the body',
    find: ({ lines, bodyStart, dated }) => {
      const line = lines.slice(0, bodyStart).find((candidate) => looksLikeHeadline(candidate, dated));
      return line ? fromLine(line, 'first headline over the body') : null;
    },
  },
  {
    name: 'first line',
    find: ({ lines, dated }) => {
      const [line] = lines;
      if (!line || lines.length < 2 || line.text.length > 120 || /[.,;:—–-]$/.test(line.text)) return null;
      if (!/\p{L}{2}/u.test(line.text) || /^\p{Lu}{2,5}$/u.test(line.text) || dated.some((date) => date.line === line))
        return null;
      return fromLine(line, 'first line');
    },
  },
];

/** The title by the first rule that knows; null when none does. */
export function titleOf(page: Page): Title | null {
  for (const rule of TITLE_RULES) {
    const found = rule.find(page);
    if (found) return found;
  }
  return null;
}

/** Of the lines that repeat the title the last one over the body: menus and breadcrumbs come before the headline. */
function titleLineOf({ titleLines, bodyStart }: Page): Line | null {
  const [best] = titleLines;
  if (!best) return null;
  const words = headlineWords(best.text).join(' ');
  const same = titleLines.filter((line) => headlineWords(line.text).join(' ') === words && line.index <= bodyStart);
  const over = titleLines.filter((line) => line.index <= bodyStart);
  return same.at(-1) ?? over[0] ?? best;
}

/** Whether the line is one end of the title, so that the rest of the title is the name of the site or the section. */
function isEndOf(line: string, title: string): boolean {
  const [part, whole] = [headlineWords(line).join(' '), headlineWords(title).join(' ')];
  return part.length >= 8 && (whole.startsWith(part) || whole.endsWith(part));
}

const SITE_TAIL = /\s+(?:[|»«•·]|[-–—](?=\s[\p{Lu}\d][^-–—|]{1,40}$))\s+[^|»«•·]{1,60}$/u;

/** `Headline | Site` without the site, when enough of a headline is left. */
export function withoutSite(title: string): string {
  const short = title.trim().replace(SITE_TAIL, '').trim();
  return headlineWords(short).length >= 3 ? short : title.trim();
}

/** A date or a byline such as stands under a headline. A date with its weekday may be the masthead's: over it is a slogan. */
function isMetaLine(page: Page, line: Line): boolean {
  if (namesInByline(line.text) !== null) return true;
  return page.dated.some((date) => date.line === line && date.beside <= 60 && !namesWeekday(date));
}

function fromLine(line: Line, where: string, whole: Line = line): Title {
  const length = lengthWithoutBadge(line.text);
  return {
    value: line.text.slice(0, length),
    span: { start: line.start, end: line.start + length },
    where,
    line: whole,
  };
}

function spanOf(line: Line): { start: number; end: number } {
  return { start: line.start, end: line.end };
}
