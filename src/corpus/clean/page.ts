import type { CleaningContext } from './clean.ts';
import { type Furniture, furnitureOf, isCommentMeta, labelKey, showsClock, showsDate } from './line-marks.ts';
import type { Line } from './lines.ts';
import { type Shape, shapeOf } from './shape.ts';

/** A line with everything that rules ask about it. */
export interface PageLine extends Line, Shape {
  /** `lineKey` of a short line; empty for a long line or one without letters. */
  readonly key: string;
  readonly furniture: Furniture | null;
  readonly date: boolean;
  readonly clock: boolean;
  readonly commentMeta: boolean;
  /** The line says what the page's title says. */
  readonly title: boolean;
  /** Reads as a sentence of the body: long enough, with function words or the end of a sentence. */
  readonly prose: boolean;
  /** A bullet, a number, a table's bar or a heading mark of Markdown stands first. */
  readonly listMark: boolean;
}

export interface Page {
  readonly lines: readonly PageLine[];
  /** Index of the last line that shows the title before the prose begins; -1 where none does. */
  readonly titleAt: number;
  /** How often each short key occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

const LIST_MARK = /^(?:[-*+•‣◦–·]\s|#{1,6}\s|={1,6}\s|>\s|\||\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s)/;

const isProse = (shape: Shape): boolean =>
  (shape.words >= 12 && shape.functionShare >= 0.2 && (shape.endsSentence || shape.words >= 20)) ||
  (shape.words >= 6 && shape.endsSentence && shape.functionShare >= 0.25);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The line holds most of the title's words in order of the title, or the title begins with the line. */
function titleTest(title: string | null | undefined): (line: Line, words: number) => boolean {
  const titleWords = wordsOf((title ?? '').slice(0, 300));
  if (titleWords.length < 2) return () => false;
  const known = new Set(titleWords);
  return (line, words) => {
    if (words < 2 || words > titleWords.length + 6 || line.text.length > 300) return false;
    const own = wordsOf(line.text);
    let same = 0;
    for (const word of own) if (known.has(word)) same++;
    return same >= 0.8 * own.length && same >= Math.min(4, titleWords.length) && same >= 0.4 * titleWords.length;
  };
}

export function pageOf(lines: readonly Line[], context: CleaningContext): Page {
  const isTitle = titleTest(context.title);
  const counts = new Map<string, number>();
  const all = lines.map((line): PageLine => {
    const shape = shapeOf(line.text);
    const key = labelKey(line.text);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    const text = line.text.length > 240 ? '' : line.text;
    return {
      start: line.start,
      end: line.end,
      text: line.text,
      words: shape.words,
      capitalised: shape.capitalised,
      functionShare: shape.functionShare,
      firstPerson: shape.firstPerson,
      commas: shape.commas,
      sentences: shape.sentences,
      endsSentence: shape.endsSentence,
      digits: shape.digits,
      letters: shape.letters,
      upper: shape.upper,
      separators: shape.separators,
      key,
      furniture: text === '' ? null : furnitureOf(text, key),
      date: text !== '' && shape.digits > 0 && showsDate(text),
      clock: text !== '' && shape.digits > 0 && showsClock(text),
      commentMeta: text !== '' && isCommentMeta(text),
      title: isTitle(line, shape.words),
      prose: isProse(shape),
      listMark: LIST_MARK.test(line.text),
    };
  });
  let titleAt = -1;
  let prose = 0;
  for (let at = 0; at < all.length && prose < 3; at++) {
    if (all[at]!.title) titleAt = at;
    if (all[at]!.prose && titleAt >= 0) prose++;
  }
  return { lines: all, titleAt, counts };
}
