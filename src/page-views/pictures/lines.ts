import { visibleLine } from '../../chat/wording/visible.ts';

/** Widths in ems, rather too wide than too narrow: no font is known here, and what is too long would be cut off. */
const NARROW = /[\s.,:;'’‘!|ijl()[\]{}ftrI/\\-]/u;
const WIDE = /[mwMW@%—…]/u;
const CAPITAL = /[\p{Lu}\p{N}]/u;
const FULL = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Extended_Pictographic}\uff00-\uffef]/u;
const NO_WIDTH = /[\p{M}\u200c\u200d]/u;

/** How wide characters are: in most fonts each has its own width, in those for code (`fixed`) all have one. */
export type Font = 'text' | 'bold' | 'fixed';

/** The width of a text in ems, roughly. */
export function widthOf(text: string, font: Font = 'text'): number {
  let width = 0;
  for (const character of text) {
    const own = characterWidth(character);
    width += font === 'fixed' ? (own > 0 ? Math.max(0.63, own > 1 ? own : 0) : 0) : font === 'bold' ? own * 1.15 : own;
  }
  return width;
}

function characterWidth(character: string): number {
  if (NO_WIDTH.test(character)) return 0;
  if (FULL.test(character)) return 1.1;
  if (WIDE.test(character)) return 0.95;
  if (NARROW.test(character)) return 0.38;
  if (CAPITAL.test(character)) return 0.7;
  return 0.56;
}

/**
 * A text in lines that fit a width in pixels at a size of font. Broken at spaces; within a word only where it is wider
 * than the line. No character is left out but the space at a break.
 */
export function linesOf(text: string, width: number, size: number, font: Font = 'text'): string[] {
  const room = width / size;
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of visibleLine(text).split(' ')) {
    const wide = widthOf(word, font);
    if (line !== '' && used + widthOf(' ', font) + wide <= room) {
      line += ` ${word}`;
      used += widthOf(' ', font) + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    [line, used] = [word, wide];
    while (used > room) {
      const cut = firstPart(line, room, font);
      if (cut === line.length) break;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
      used = widthOf(line, font);
    }
  }
  return line === '' ? lines : [...lines, line];
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** How much of a word fits: one character at least. */
function firstPart(word: string, room: number, font: Font): number {
  let used = 0;
  for (const { segment, index } of GRAPHEMES.segment(word)) {
    used += widthOf(segment, font);
    if (used > room && index > 0) return index;
  }
  return word.length;
}
