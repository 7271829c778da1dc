import { countriesMeantBy } from '../lexicon/countries.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import {
  besideFocus,
  distance,
  flag,
  focusFollows,
  gapBefore,
  inside,
  isCapital,
  near,
  type SpanContext,
  spanText,
  weightAround,
  word,
} from './span-context.ts';
import type { AnswerSpan } from './spans.ts';

interface SpanFeature {
  readonly name: string;
  readonly of: (context: SpanContext, span: AnswerSpan) => number;
}

const RANGE = /^\s?[–-]\s?$/;

const PREPOSITION = new Set([
  'in',
  'on',
  'at',
  'near',
  'from',
  'to',
  'into',
  'since',
  'until',
  'during',
  'between',
  'around',
  'about',
]);
const COPULA = new Set([
  'is',
  'was',
  'are',
  'were',
  'be',
  'been',
  'became',
  'called',
  'named',
  'known',
  'dubbed',
  'as',
  'described',
  'include',
  'including',
  'includes',
]);
const TITLE = new Set([
  'president',
  'minister',
  'king',
  'queen',
  'sir',
  'mr',
  'mrs',
  'ms',
  'dr',
  'general',
  'senator',
  'judge',
  'pope',
  'professor',
  'ambassador',
  'director',
  'envoy',
  'chief',
  'secretary',
  'emperor',
  'prince',
  'duke',
  'captain',
  'bishop',
]);
const SPEAKING = new Set([
  'said',
  'says',
  'told',
  'argued',
  'argues',
  'wrote',
  'added',
  'stated',
  'warned',
  'according',
  'noted',
  'announced',
]);

/** The features by which short answers are ranked, in the order of the weights' file. */
export const SPAN_FEATURES: readonly SpanFeature[] = [
  { name: 'match at left', of: (c, s) => near(distance(c, s.first, -1)) },
  { name: 'match at right', of: (c, s) => near(distance(c, s.last, 1)) },
  { name: 'nearest match', of: (c, s) => near(Math.min(distance(c, s.first, -1), distance(c, s.last, 1)) / 2) },
  { name: 'weight of matches within six words', of: (c, s) => weightAround(c, s, 6) },
  { name: 'weight of matches within fifteen words', of: (c, s) => weightAround(c, s, 15) },
  { name: 'words of the question inside', of: (c, s) => inside(c, s) },
  { name: 'a word of the question inside', of: (c, s) => flag(inside(c, s) > 0) },
  { name: 'one word', of: (_, s) => flag(s.first === s.last) },
  { name: 'two or three words', of: (_, s) => flag(s.last - s.first === 1 || s.last - s.first === 2) },
  { name: 'length', of: (_, s) => Math.min(1, (s.last - s.first) / 8) },
  { name: 'long', of: (_, s) => flag(s.last - s.first > 4) },
  { name: 'begins with an article', of: (c, s) => flag(/^(?:the|an?)$/.test(word(c, s.first))) },
  { name: 'after an article', of: (c, s) => flag(/^(?:the|an?)$/.test(word(c, s.first - 1))) },
  { name: 'after a preposition', of: (c, s) => flag(PREPOSITION.has(word(c, s.first - 1))) },
  { name: 'after by', of: (c, s) => flag(word(c, s.first - 1) === 'by') },
  { name: 'after of', of: (c, s) => flag(word(c, s.first - 1) === 'of') },
  { name: 'after a copula', of: (c, s) => flag(COPULA.has(word(c, s.first - 1)) || COPULA.has(word(c, s.first - 2))) },
  { name: 'after a stop word', of: (c, s) => flag(STOP_WORDS.has(word(c, s.first - 1))) },
  {
    name: 'after a word that says something',
    of: (c, s) => flag(s.first > 0 && gapBefore(c, s.first) === ' ' && !STOP_WORDS.has(word(c, s.first - 1))),
  },
  {
    name: 'before a word that says something',
    of: (c, s) =>
      flag(s.last + 1 < c.tokens.length && gapBefore(c, s.last + 1) === ' ' && !STOP_WORDS.has(word(c, s.last + 1))),
  },
  { name: 'before of', of: (c, s) => flag(word(c, s.last + 1) === 'of' && gapBefore(c, s.last + 1) === ' ') },
  {
    name: 'before punctuation',
    of: (c, s) => flag(s.last + 1 >= c.tokens.length || /[,.;:)]/.test(gapBefore(c, s.last + 1))),
  },
  { name: 'right after a match', of: (c, s) => flag(c.match.hit[s.first - 1] === 1) },
  { name: 'right before a match', of: (c, s) => flag(c.match.hit[s.last + 1] === 1) },
  { name: 'before all matches', of: (c, s) => flag(!c.match.hit.subarray(0, s.first).includes(1)) },
  { name: 'after all matches', of: (c, s) => flag(!c.match.hit.subarray(s.last + 1).includes(1)) },
  {
    name: 'in quotation marks',
    of: (c, s) =>
      flag(/["“‘«]\s?$/.test(gapBefore(c, s.first)) && /^[.,!?]?["”’»]/.test(c.text.slice(c.tokens[s.last]!.end))),
  },
  {
    name: 'opens a quotation only',
    of: (c, s) =>
      flag(
        /["“]/.test(gapBefore(c, s.first)) !==
          /["”]/.test(c.text.slice(c.tokens[s.last]!.end, c.tokens[s.last]!.end + 2)),
      ),
  },
  { name: 'capitalised', of: (c, s) => flag(isCapital(c, s.first) && isCapital(c, s.last)) },
  { name: 'all but begins with a capital', of: (c, s) => flag(!isCapital(c, s.first) && isCapital(c, s.last)) },
  {
    name: 'name goes on',
    of: (c, s) =>
      flag(
        (gapBefore(c, s.last + 1) === ' ' && isCapital(c, s.last) && isCapital(c, s.last + 1)) ||
          (s.first > 1 && gapBefore(c, s.first) === ' ' && isCapital(c, s.first) && isCapital(c, s.first - 1)),
      ),
  },
  { name: 'first in sentence', of: (_, s) => flag(s.first === 0) },
  { name: 'has a digit', of: (c, s) => flag(/\d/.test(spanText(c, s))) },
  { name: 'has a comma or and', of: (c, s) => flag(/,| and /.test(spanText(c, s))) },
  { name: 'beside the focus noun', of: (c, s) => besideFocus(c, s) },
  { name: 'a country', of: (c, s) => flag(countriesMeantBy(spanText(c, s)).length > 0) },
  {
    name: 'a country, person expected',
    of: (c, s) => flag(c.question.expects === 'person' && countriesMeantBy(spanText(c, s)).length > 0),
  },
  {
    name: 'a country, place expected',
    of: (c, s) => flag(c.question.expects === 'place' && countriesMeantBy(spanText(c, s)).length > 0),
  },
  {
    name: 'preposition of place, place expected',
    of: (c, s) => flag(c.question.expects === 'place' && PREPOSITION.has(word(c, s.first - 1))),
  },
  { name: 'by, person expected', of: (c, s) => flag(c.question.expects === 'person' && word(c, s.first - 1) === 'by') },
  {
    name: 'title before, person expected',
    of: (c, s) =>
      flag(c.question.expects === 'person' && (TITLE.has(word(c, s.first - 1)) || TITLE.has(word(c, s.first)))),
  },
  {
    name: 'speaks, person expected',
    of: (c, s) =>
      flag(
        c.question.expects === 'person' && (SPEAKING.has(word(c, s.last + 1)) || SPEAKING.has(word(c, s.first - 1))),
      ),
  },
  {
    name: 'subject, person expected',
    of: (c, s) =>
      flag(
        c.question.expects === 'person' &&
          !c.match.hit.subarray(0, s.first).includes(1) &&
          c.match.hit.subarray(s.last + 1, s.last + 6).includes(1),
      ),
  },
  {
    name: 'several names, person expected',
    of: (c, s) => flag(c.question.expects === 'person' && /,| and /.test(spanText(c, s))),
  },
  {
    name: 'a year, year asked for',
    of: (c, s) => flag(/\byear\b/i.test(c.question.text) && /^\d{4}$/.test(spanText(c, s))),
  },
  {
    name: 'first half of a range',
    of: (c, s) => flag(RANGE.test(gapBefore(c, s.last + 1)) || /^(?:to|until|and)$/.test(word(c, s.last + 1))),
  },
  {
    name: 'second half of a range',
    of: (c, s) => flag(RANGE.test(gapBefore(c, s.first)) || /^(?:to|until)$/.test(word(c, s.first - 1))),
  },
  { name: 'digits, date or number', of: (c, s) => flag(/^\d{4}$/.test(spanText(c, s))) },
  { name: 'day in date', of: (c, s) => flag(/\p{L}/u.test(spanText(c, s)) && /\b\d{1,2}\b/.test(spanText(c, s))) },
  { name: 'unit asked for follows', of: (c, s) => flag(focusFollows(c, s)) },
];
