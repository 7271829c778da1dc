import { countriesMeantBy } from '../lexicon/countries.ts';
import { isDayOfANote, isDayOfSpeaking, isOfTheReason } from './day-of.ts';
import {
  isDayOfMonth,
  isNoMoney,
  isOfAGallery,
  isOfAMeasure,
  isOneOfMany,
  isSinceWhen,
  isTimeForALength,
  isTimeForAPerson,
} from './number-refusals.ts';
import { wordValue } from './number-words.ts';
import { type SpanContext, spanText } from './span-context.ts';
import { type AnswerSpan, familyOf } from './spans.ts';

/** Why a span cannot be the answer, whatever else speaks for it. */
interface Refusal {
  readonly name: string;
  readonly of: (context: SpanContext, span: AnswerSpan) => boolean;
}

const isTime = ({ question }: SpanContext): boolean => familyOf(question.expects) === 'time';
const RANGE = /\d\s?[–-]\s?\d|\d (?:to|until|and) \d/;
const NOBODY =
  /^(?:(?:an?|the|some|any|one|two|other|many) )?(?:man|men|woman|women|person|persons|people|someone|somebody|others?|everyone|everybody|nobody|anyone|thing|things|something|part|way)$/i;

/** Ends in a verb or an adverb, begins with what was done by somebody, or holds one of "is" and "has": "the court granted". */
const NO_NOUN =
  /(?:^|\s)\p{Ll}{2,}(?:ed|ly)$|^\p{Ll}{2,}(?:ly|\sby)\s|\b(?:is|are|was|were|be|been|has|have|had|can|could|will|would|may|might|must|should|did|does|do|it|he|she|they|we)\b/u;

const REFUSALS: readonly Refusal[] = [
  { name: "the question's own words", of: isQuestionsOwn },
  { name: 'set aside', of: isSetAside },
  { name: 'a cut number', of: isCutNumber },
  { name: 'a day of a month', of: isDayOfMonth },
  { name: 'of a measure, things asked for', of: isOfAMeasure },
  { name: 'somebody, a count asked for', of: isOneOfMany },
  { name: 'the counter of a gallery', of: isOfAGallery },
  { name: 'no money, money asked for', of: isNoMoney },
  { name: 'since when, how long asked for', of: isSinceWhen },
  { name: 'a time, a length asked for', of: isTimeForALength },
  { name: 'day of speaking', of: (c, s) => isTime(c) && belongsToSpeaking(c, s) },
  { name: 'day of a note', of: (c, s) => isTime(c) && belongsToANote(c, s) },
  { name: 'day of the reason', of: (c, s) => isTime(c) && belongsToReason(c, s) },
  {
    name: 'somebody, who asked for',
    of: (c, s) => c.question.expects === 'person' && (NOBODY.test(spanText(c, s)) || /^an? /i.test(spanText(c, s))),
  },
  { name: 'a time or a number, who asked for', of: isTimeForAPerson },
  {
    name: 'no noun, name asked for',
    of: (c, s) => familyOf(c.question.expects) === 'name' && NO_NOUN.test(spanText(c, s)),
  },
  { name: 'a country of the question before the name', of: beginsWithItsCountry },
  { name: 'of a thing of the question, doer asked for', of: isOfAThingAskedAbout },
  { name: 'somewhere, where asked for', of: (c, s) => c.question.expects === 'place' && NOBODY.test(spanText(c, s)) },
];

/** Of years that stand for a whole, the part that is asked for is preferred: refused only where something else is left. */
const SECOND_CHOICE: readonly Refusal[] = [
  {
    name: 'more than the year, year asked for',
    of: (c, s) => isTime(c) && c.form.asksYear && /\p{L}/u.test(spanText(c, s)) && /\d{3}/.test(spanText(c, s)),
  },
  {
    name: 'both ends of a range, one asked for',
    of: (c, s) =>
      c.question.expects === 'date' && (c.form.asksBirthOrDeath || c.form.asksEnd) && RANGE.test(spanText(c, s)),
  },
];

/** The spans that may answer. */
export function standing(spans: readonly AnswerSpan[], context: SpanContext): AnswerSpan[] {
  let left = spans.filter((span) => !REFUSALS.some(({ of }) => of(context, span)));
  for (const { of } of SECOND_CHOICE) {
    const better = left.filter((span) => !of(context, span));
    if (better.some((span) => left.some((other) => other !== span && overlaps(span, other)))) left = better;
  }
  return left;
}

const overlaps = (a: AnswerSpan, b: AnswerSpan): boolean => a.first <= b.last && b.first <= a.last;

// "£97 million and not £84 million", "up from 46": what is named only to be set aside.
const SET_ASIDE =
  /\b(?:not|instead of|rather than|(?:up|down) from|as opposed to|previously|formerly)\s+(?:the |an? |in |on |about |only )?$/i;
const LOOK_BACK = 30;

function isSetAside({ text, tokens }: SpanContext, span: AnswerSpan): boolean {
  const start = tokens[span.first]!.start;
  // A sign before the number is no token.
  return SET_ASIDE.test(text.slice(Math.max(0, start - LOOK_BACK), start).replace(/[$€£¥“"'‘]\s?$/, ''));
}

const ASKS_OF_SPEAKING =
  /\b(?:say|said|tell|told|announce\w*|report\w*|write|wrote|add|added|state\w*|tweet\w*|confirm\w*|speak|spoke|warn\w*)\b/i;

function belongsToSpeaking({ question, text, tokens }: SpanContext, span: AnswerSpan): boolean {
  if (ASKS_OF_SPEAKING.test(question.text)) return false;
  return isDayOfSpeaking(text, tokens[span.first]!.start, tokens[span.last]!.end);
}

const ASKS_OF_A_NOTE = /\b(?:correct\w*|clarif\w*|update\w*|publish\w*|article|version)\b/i;

const belongsToANote = ({ question, text, tokens }: SpanContext, span: AnswerSpan): boolean =>
  !ASKS_OF_A_NOTE.test(question.text) && isDayOfANote(text, tokens[span.first]!.start);

function belongsToReason({ question, match, text, tokens }: SpanContext, span: AnswerSpan): boolean {
  const event = question.predicate < 0 ? -1 : match.at[question.predicate]!;
  return event >= 0 && event < span.first && isOfTheReason(text, tokens[event]!.end, tokens[span.first]!.start);
}

const SCALE_WORD = /^(?:hundred|thousand|million|billion|trillion|percent|per)$/;

/** "million crowns" out of "48 million crowns": a span that leaves a part of its number behind. */
function isCutNumber({ text, tokens }: SpanContext, { first, last }: AnswerSpan): boolean {
  const isNumber = (i: number) =>
    tokens[i] !== undefined && (/^\d/.test(tokens[i]!.word) || wordValue(tokens[i]!.word) !== null);
  const joins = (i: number) =>
    tokens[i] !== undefined &&
    tokens[i - 1] !== undefined &&
    /^[ -]$/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
  if (joins(first) && isNumber(first - 1) && (SCALE_WORD.test(tokens[first]!.word) || isNumber(first))) return true;
  return (
    joins(last + 1) &&
    isNumber(last) &&
    (SCALE_WORD.test(tokens[last + 1]!.word) || isNumber(last + 1)) &&
    first === last
  );
}

/** "Norland's ambassador to Sudmark Tove Berg": the country is no part of the name. */
function beginsWithItsCountry({ question, match, tokens, text }: SpanContext, { first, last }: AnswerSpan): boolean {
  const { start, end } = tokens[first]!;
  return (
    question.expects === 'person' &&
    last > first &&
    match.hit[first] === 1 &&
    countriesMeantBy(text.slice(start, end)).length > 0
  );
}

/** "Norland recognised the government of Sudmark": who did it is not the place of what it was done to. */
function isOfAThingAskedAbout({ form, match, tokens }: SpanContext, { first }: AnswerSpan): boolean {
  return form.asksSubject && tokens[first - 1]?.word === 'of' && match.hit[first - 2] === 1;
}

/** A span that is wholly made of the question's own words answers nothing. */
function isQuestionsOwn({ match, tokens, stop }: SpanContext, span: AnswerSpan): boolean {
  let hits = 0;
  for (let i = span.first; i <= span.last; i++) {
    hits += match.hit[i]!;
    if (match.hit[i] === 0 && stop[i] === 0 && /^\p{N}|../u.test(tokens[i]!.word)) return false;
  }
  return hits > 0;
}
