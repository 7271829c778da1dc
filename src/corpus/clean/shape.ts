import { CAPITAL, CJK, CLASS, CLOSING, COMMA, DIGIT, SEPARATOR, SMALL, STOP } from './character-class.ts';
import { FIRST_PERSON, FUNCTION_WORDS } from './function-words.ts';

/** What a line looks like, counted in one walk over its characters. */
export interface Shape {
  /** Words; a pair of Chinese, Japanese or Korean characters counts as one. */
  readonly words: number;
  /** Words that begin with a capital letter. */
  readonly capitalised: number;
  /** Function words among the first `LOOKED_AT` words, as a share of those words. */
  readonly functionShare: number;
  readonly firstPerson: number;
  readonly commas: number;
  /** Ends of sentences: a full stop, question or exclamation mark before white space or the end of the line. */
  readonly sentences: number;
  /** The line ends as a sentence does, quotation marks and brackets aside. */
  readonly endsSentence: boolean;
  readonly digits: number;
  readonly letters: number;
  readonly upper: number;
  /** Marks that stand between links: | · » « › • ← → / and the like. */
  readonly separators: number;
}

/** Function words are looked for in so many words from the beginning of a line: more would cost time and change little. */
const LOOKED_AT = 40;

const isLetter = (kind: number): boolean => kind === SMALL || kind === CAPITAL;

/** A closing mark after the end of a sentence; the guillemet counts as one although it stands between links as well. */
const closes = (code: number): boolean => CLASS[code] === CLOSING || code === 0xbb;

/** Counts a line; linear in its length. */
export function shapeOf(line: string): Shape {
  let words = 0;
  let capitalised = 0;
  let functionWords = 0;
  let firstPerson = 0;
  let commas = 0;
  let sentences = 0;
  let digits = 0;
  let letters = 0;
  let upper = 0;
  let separators = 0;
  let cjk = 0;
  const length = line.length;
  for (let at = 0; at < length; at++) {
    const code = line.charCodeAt(at);
    const kind = CLASS[code]!;
    if (isLetter(kind)) {
      let stop = at + 1;
      if (kind === CAPITAL) {
        upper++;
        capitalised++;
      }
      for (; stop < length; stop++) {
        const inside = line.charCodeAt(stop);
        const kindInside = CLASS[inside]!;
        if (kindInside === CAPITAL) upper++;
        else if (kindInside !== SMALL && inside !== 39 && inside !== 0x2019) break;
      }
      if (words < LOOKED_AT && stop - at <= 8) {
        const word = kind === CAPITAL ? line.slice(at, stop).toLowerCase() : line.slice(at, stop);
        if (FUNCTION_WORDS.has(word)) functionWords++;
        if (stop - at <= 4 && FIRST_PERSON.has(word)) firstPerson++;
      }
      words++;
      letters += stop - at;
      at = stop - 1;
    } else if (kind === DIGIT) {
      if (at === 0 || CLASS[line.charCodeAt(at - 1)] !== DIGIT) words++;
      digits++;
    } else if (kind === CJK) cjk++;
    else if (kind === COMMA) commas++;
    else if (kind === STOP) {
      const next = line.charCodeAt(at + 1);
      if (at + 1 === length || next === 32 || closes(next) || code >= 0x3002) sentences++;
    } else if (kind === SEPARATOR) separators++;
  }
  let last = length - 1;
  while (last > 0 && closes(line.charCodeAt(last))) last--;
  const cjkWords = Math.floor(cjk / 2);
  const total = words + cjkWords;
  return {
    words: total,
    capitalised,
    // Chinese and Japanese write their function words inside; a third is what other languages have.
    functionShare: total === 0 ? 0 : (functionWords + cjkWords / 3) / Math.min(total, LOOKED_AT + cjkWords),
    firstPerson,
    commas,
    sentences,
    endsSentence: length > 0 && CLASS[line.charCodeAt(last)] === STOP,
    digits,
    letters: letters + cjk,
    upper,
    separators,
  };
}
