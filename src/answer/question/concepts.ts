import { type Token, terms as termsOf, tokenise } from '../../corpus/words/tokens.ts';
import { countriesMeantBy } from '../lexicon/countries.ts';
import { type Alternative, alternativesOf, distinct, INFLECTED } from './alternatives.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A thing the question speaks of: a word, or a name of several words that means one country. */
export interface Concept {
  /** As it stands in the question. */
  readonly surface: string;
  /** Its own terms; most concepts have one. */
  readonly terms: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** Part of a proper name, as far as capitals and the table of countries tell. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Offsets in the question, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const SAME_COUNTRY = 0.9;
const SEAT_OF_POWER = 0.7;
// "Kabul" in a question is mostly the city itself.
const CITY_FOR_COUNTRY = 0.4;

const SMALL_IN_TITLES = /^(?:an?|the|of|in|on|at|to|for|and|or|by|with|from|as|off|over|into|up|out|\p{N}.*)$/u;

/**
 * The concepts of a question, in order. Words that say nothing about what is asked for are left out.
 *
 * @param isSentence many capitals are many names, and no headline
 */
export function conceptsOf(question: string, isSentence = false): Concept[] {
  const tokens = tokenise(question);
  const small = tokens.filter((token) => !/^\p{Lu}/u.test(question.slice(token.start, token.end)));
  // "Who is Tove Berg" is no headline: its verb is small.
  const titleCase =
    !isSentence &&
    small.length < tokens.length * 0.3 &&
    tokens.length > 3 &&
    small.every(({ word }) => SMALL_IN_TITLES.test(word));
  const concepts: Concept[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const country = countryAt(question, tokens, i);
    if (country) {
      concepts.push(country.concept);
      i += country.length - 1;
      continue;
    }
    const token = tokens[i]!;
    const surface = question.slice(token.start, token.end);
    const isCapital = /^\p{Lu}/u.test(surface);
    const month = monthAt(tokens, i);
    if (month) {
      concepts.push({
        surface,
        terms: termsOf(month),
        alternatives: [],
        isName: false,
        isNumber: false,
        start: token.start,
        end: token.end,
      });
      continue;
    }
    if (token.word === 'got' && HAS_GOT.test(question.slice(0, token.end))) continue;
    if (STOP_WORDS.has(token.word) && !(isCapital && i > 0 && surface.length > 2 && !titleCase)) continue;
    const isNumber = /^\p{N}/u.test(surface);
    const isName = isCapital && !titleCase && (i > 0 || isCapitalised(question, tokens[1]));
    concepts.push({
      surface,
      terms: [token.term],
      alternatives: isName ? [] : [...alternativesOf(token.term), ...wholeYear(question, token)],
      isName,
      isNumber,
      start: token.start,
      end: token.end,
    });
  }
  return concepts;
}

/** "Has Norland got an embassy": the verb is to have. */
const HAS_GOT = /\b(?:has|have|had)\b.{1,60}\bgot$/i;

/** "In 98", "in '98": of this century up to 29. */
function wholeYear(question: string, { word, start, end }: Token): Alternative[] {
  const isYear =
    /^\d\d$/.test(word) &&
    /(?:\b(?:in|since|of|until|before|after)\s|['’])$/i.test(question.slice(0, start)) &&
    /^\s*(?:[?.!,;]|$)/.test(question.slice(end));
  return isYear ? [{ terms: [`${word < '30' ? '20' : '19'}${word}`], strength: INFLECTED }] : [];
}

const isCapitalised = (text: string, token: { start: number } | undefined): boolean =>
  token !== undefined && /\p{Lu}/u.test(text[token.start] ?? '');

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The full name of the month that a token beside a number stands for ("Sep 1990", "3 Sept"): no name of somebody. */
function monthAt(tokens: readonly Token[], at: number): string | null {
  const { word } = tokens[at]!;
  const isDated = [tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && /^\d{1,4}$/.test(token.word));
  if (!isDated || word.length < 3) return null;
  return (
    MONTHS.find(
      (month) =>
        month === word ||
        (word.length < 5 && month.startsWith(word.slice(0, 3)) && (word === month.slice(0, 3) || word === 'sept')),
    ) ?? null
  );
}

type Place = { readonly start: number; readonly end: number };

function countryAt(
  question: string,
  tokens: readonly Place[],
  at: number,
): { concept: Concept; length: number } | null {
  for (let length = Math.min(4, tokens.length - at); length > 0; length--) {
    const start = tokens[at]!.start;
    const end = tokens[at + length - 1]!.end;
    const surface = question.slice(start, end).replace(/['’]s?$/, '');
    // The pronoun has no article: "the us delegation".
    const isPronoun = surface === 'us' && !/\bthe\s+$/i.test(question.slice(0, start));
    if (isPronoun || surface === 'turkey') continue;
    const meant = countriesMeantBy(surface);
    if (meant.length === 0 || meant.length > 2) continue;
    const alternatives: Alternative[] = [];
    const isSeat = meant.some((country) => country.seats.some((seat) => seat.toLowerCase() === surface.toLowerCase()));
    const same = isSeat ? CITY_FOR_COUNTRY : SAME_COUNTRY;
    for (const country of meant) {
      for (const name of [country.name, ...country.otherNames, ...country.demonyms])
        alternatives.push({ terms: termsOf(name), strength: same });
      for (const seat of country.seats)
        alternatives.push({ terms: termsOf(seat), strength: isSeat ? CITY_FOR_COUNTRY : SEAT_OF_POWER });
    }
    const terms = termsOf(surface);
    return {
      concept: {
        surface,
        terms,
        alternatives: distinct(alternatives, terms),
        isName: true,
        isNumber: false,
        start,
        end,
      },
      length,
    };
  }
  return null;
}
