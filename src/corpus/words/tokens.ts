import stemmer from 'wink-porter2-stemmer';
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

const CACHE_LIMIT = 200_000;
const folded = new Map<string, readonly [word: string, term: string]>();

function fold(raw: string): readonly [word: string, term: string] {
  const known = folded.get(raw);
  if (known) return known;
  const word = normalise(raw);
  const value = [word, stem(word)] as const;
  if (folded.size >= CACHE_LIMIT) folded.clear();
  folded.set(raw, value);
  return value;
}

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
  for (const match of text.matchAll(WORD)) {
    const [word, term] = fold(match[0]);
    if (word) tokens.push({ start: match.index, end: match.index + match[0].length, word, term });
  }
  return tokens;
}

/** The terms of a text in order, repeats included: what `tokenise` gives, without the places. */
export function terms(text: string): string[] {
  const found: string[] = [];
  for (const match of text.match(WORD) ?? []) {
    const term = fold(match)[1];
    if (term) found.push(term);
  }
  return found;
}
