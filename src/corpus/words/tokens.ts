import stemmer from 'wink-porter2-stemmer';
import { addToHash, hashOf, KnownWords } from './known-words.ts';
import { americanSpelling } from './spelling.ts';

/** A word of a text. `start` inclusive, `end` exclusive, in UTF-16 code units of the text that was given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics, apostrophes straightened, possessive `'s` cut off. */
  readonly word: string;
  /** Porter2 stem of the American spelling of `word`; numbers and words of other scripts as they are. What is indexed and searched. */
  readonly term: string;
}

// A number keeps its separators (1,200 and 3.5); initials keep their dots (U.S.); a word keeps inner apostrophes.
const WORD = /\p{N}+(?:[.,]\p{N}+)*(?:\p{L}+)?|(?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*(?:\p{N}+)?/gu;

const known = new KnownWords((raw) => {
  const word = normalise(raw);
  return { raw, word, term: stem(word) };
});

// "US" is a country and "us" is a pronoun; lower case would make them one.
const INITIALS: ReadonlyMap<string, string> = new Map(
  Object.entries({ US: 'usa', 'U.S.': 'usa', USA: 'usa', 'U.S.A.': 'usa', 'U.K.': 'uk', UK: 'uk' }),
);

function normalise(raw: string): string {
  const initials = INITIALS.get(raw);
  if (initials) return initials;
  const first = raw.charCodeAt(0);
  if (first >= 48 && first <= 57) return raw.replaceAll(',', '').toLowerCase();
  let word = raw.toLowerCase();
  if (word.includes('.')) word = word.replaceAll('.', '');
  if (/[^a-z]/.test(word)) {
    // Letters of other kinds (bold, full width) are capitals only once they are taken apart.
    word = word
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replaceAll('’', "'")
      .replace(/'s$/, '')
      .replaceAll("'", '');
  }
  return word;
}

function stem(word: string): string {
  return word.length > 2 && word.length < 40 && /^[a-z]+$/.test(word) ? stemmer(americanSpelling(word)) : word;
}

/** The words of a text in order, with their places. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = wordFrom(text, 0); at; at = wordFrom(text, at.end)) if (at.word) tokens.push(at);
  return tokens;
}

/** The terms of a text in order, repeats included: what `tokenise` gives, without the places. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (let at = wordFrom(text, 0); at; at = wordFrom(text, at.end)) if (at.term) found.push(at.term);
  return found;
}

/** The first match of `WORD` from a place on; null where there is none. Nearly all words are plain letters, which need no expression. */
function wordFrom(text: string, from: number): Token | null {
  let start = from;
  while (start < text.length && kindOf(text.charCodeAt(start)) === NOTHING) start++;
  let end = start;
  let hash = 0;
  for (let code = text.charCodeAt(end); kindOf(code) === LETTER; code = text.charCodeAt(++end))
    hash = addToHash(hash, code);
  if (end === start || goesOn(text, start, end)) {
    WORD.lastIndex = start;
    const match = WORD.exec(text);
    if (!match) return null;
    start = match.index;
    end = start + match[0].length;
    hash = hashOf(text, start, end);
  }
  const { word, term } = known.at(text, start, end, hash);
  return { start, end, word, term };
}

const NOTHING = 0;
const LETTER = 1;
/** What the regular expression is asked about. */
const OTHER = 2;

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character) ? LETTER : /\d/.test(character) ? OTHER : NOTHING;
});
/** Not a number, which `charCodeAt` gives behind the end, is nothing. */
const kindOf = (code: number): number => (code < 128 ? KINDS[code]! : code >= 128 ? OTHER : NOTHING);

/** Whether a run of plain letters may be the beginning of a longer word: "don't", "café", "B52", "U.S.". */
function goesOn(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  return kindOf(code) === OTHER || code === APOSTROPHE || (code === DOT && end === start + 1);
}

const APOSTROPHE = 39;
const DOT = 46;
