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

const CLOSING = new Set([...'"\'”’»)]›*_'].map((mark) => mark.charCodeAt(0)));
const SEPARATORS = new Set([...'|·»«›‹•←→▸►▶▼×'].map((mark) => mark.charCodeAt(0)));

const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || (code >= 0x410 && code <= 0x42f);

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x370 && code <= 0x1fff);

const isCjk = (code: number): boolean => (code >= 0x3040 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);

const isFullStop = (code: number): boolean =>
  code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f;

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
    if (isLetter(code)) {
      let stop = at + 1;
      if (isUpper(code)) {
        upper++;
        capitalised++;
      }
      for (; stop < length; stop++) {
        const inside = line.charCodeAt(stop);
        if (isUpper(inside)) upper++;
        else if (!isLetter(inside) && inside !== 39 && inside !== 0x2019) break;
      }
      if (words < LOOKED_AT && stop - at <= 8) {
        const word = line.slice(at, stop).toLowerCase();
        if (FUNCTION_WORDS.has(word)) functionWords++;
        if (FIRST_PERSON.has(word)) firstPerson++;
      }
      words++;
      letters += stop - at;
      at = stop - 1;
    } else if (code >= 48 && code <= 57) {
      if (at === 0 || !isDigit(line.charCodeAt(at - 1))) words++;
      digits++;
    } else if (isCjk(code)) cjk++;
    else if (code === 44 || code === 0x3001) commas++;
    else if (isFullStop(code)) {
      const next = line.charCodeAt(at + 1);
      if (at + 1 === length || next === 32 || CLOSING.has(next) || code >= 0x3002) sentences++;
    } else if (SEPARATORS.has(code)) separators++;
  }
  let last = length - 1;
  while (last > 0 && CLOSING.has(line.charCodeAt(last))) last--;
  const prosaic = Math.floor(cjk / 2);
  const total = words + prosaic;
  return {
    words: total,
    capitalised,
    // Chinese and Japanese write their function words inside; a third is what other languages have.
    functionShare: total === 0 ? 0 : (functionWords + prosaic / 3) / Math.min(total, LOOKED_AT + prosaic),
    firstPerson,
    commas,
    sentences,
    endsSentence: length > 0 && isFullStop(line.charCodeAt(last)),
    digits,
    letters: letters + cjk,
    upper,
    separators,
  };
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
