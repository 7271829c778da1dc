import type { Found } from '../document.ts';
import type { Line } from './lines.ts';
import { monthNamed, weekdayNamed } from './month-names.ts';
import { namesAtStart } from './names.ts';
import type { Page } from './page.ts';

/** Words in front of the author's name, by language; after them stands a name with a capital. */
const BY =
  /(?:^|[|•·–—] ?|(?<=[\d)]) )(?:(?:written |posted |published |story |words |text |reported |analysis )?by|von|par|por|di|door|af|av|przez|text(?: von)?|autor(?:in|en)?|authors?|auteurs?|autore|redaktion|автор):? (?=[\p{Lu}@])/giu;

/** Lines between the headline and its byline: a standfirst, a section, a date, share buttons. */
const NEAR_TITLE = 8;

interface Names {
  readonly text: string;
  /** Offset in the line. */
  readonly at: number;
}

/** The author's names in a byline such as "By Anna Ruiz | 3 May 2021", or null when the line is no byline. */
export function namesInByline(text: string): Names | null {
  if (text.length > 250) return null;
  for (const match of text.matchAll(BY)) {
    const at = match.index + match[0].length;
    const names = namesAtStart(text.slice(at));
    if (names && !isDateWord(names)) return { text: withoutDate(names), at };
  }
  return null;
}

interface BylineRule {
  readonly name: string;
  find(page: Page, titleIndex: number | null): Found | null;
}

/** In order of trust: the first rule that finds an author gives it. */
export const BYLINE_RULES: readonly BylineRule[] = [
  {
    name: 'given by the file',
    find: ({ hints: { author } }) => {
      if (!author || author.value.trim() === '') return null;
      const span = author.start === null || author.end === null ? null : { start: author.start, end: author.end };
      return { value: author.value.trim(), span, where: author.where };
    },
  },
  {
    name: 'byline line',
    find: ({ lines, bodyStart }, titleIndex) => {
      const first = titleIndex === null ? 0 : Math.max(0, titleIndex - 3);
      const last = titleIndex === null ? Math.min(bodyStart, 15) : titleIndex + NEAR_TITLE;
      for (const line of lines.slice(first, last + 1)) {
        const names = line.index === titleIndex ? null : namesInByline(line.text);
        if (names) return foundAt(line, names, 'byline line');
      }
      return null;
    },
  },
];

/** Who wrote it, by the first rule that knows; null when none does. */
export function bylineOf(page: Page, titleIndex: number | null): Found | null {
  for (const rule of BYLINE_RULES) {
    const found = rule.find(page, titleIndex);
    if (found) return found;
  }
  return null;
}

function foundAt(line: Line, names: Names, where: string): Found {
  const start = line.start + names.at;
  return { value: names.text, span: { start, end: start + names.text.length }, where };
}

function isDateWord(names: string): boolean {
  const word = /^\p{L}+/u.exec(names)?.[0] ?? '';
  return weekdayNamed(word) !== null || (monthNamed(word) !== null && !names.includes(' '));
}

/** "Logan Ritchie November" before "8, 2023": the month belongs to the date. */
function withoutDate(names: string): string {
  const words = names.split(' ');
  const last = words.at(-1) ?? '';
  const isDate = words.length > 2 && (monthNamed(last.replace('.', '')) !== null || weekdayNamed(last) !== null);
  return isDate
    ? words
        .slice(0, -1)
        .join(' ')
        .replace(/[,\s]+$/, '')
    : names;
}
