import { countriesMeantBy, mayBeginCountry } from '../../lexicon/countries.ts';
import type { Expectation } from '../../question/expectation.ts';
import { flag, gapBefore, isCapital, type SpanContext, spanText, word } from '../span-context.ts';
import type { AnswerSpan } from '../spans.ts';
import { holds, type TokenRule } from '../token-rule.ts';
import { ofFirst, ofLast, ofWhole, type SpanFeature } from './feature.ts';

const TITLE = new Set(
  'president minister king queen sir mr mrs ms dr general senator judge pope professor ambassador director envoy chief secretary emperor prince duke captain bishop'.split(
    ' ',
  ),
);
const SPEAKING = new Set('said says told argued argues wrote added stated warned according noted announced'.split(' '));
const PLACE_PREPOSITION =
  /^(?:in|at|near|from|to|into|between|around|through|across|along|outside|inside|within|on|of)$/;
const RANGE = /^\s?[–-]\s?$/;

const isAsked = (c: SpanContext, ...kinds: readonly Expectation[]): boolean => kinds.includes(c.question.expects);
const beginsCountry: TokenRule = (c, i) => mayBeginCountry(c.text.slice(c.tokens[i]!.start, c.tokens[i]!.end));
const isCountry = (c: SpanContext, s: AnswerSpan): boolean =>
  holds(c, beginsCountry, s.first) && countriesMeantBy(spanText(c, s)).length > 0;
const isBefore = (c: SpanContext, last: number): boolean => c.verb > last;
const isAfter = (c: SpanContext, first: number): boolean => c.verb >= 0 && c.verb < first;
const isFirstHalf = (c: SpanContext, last: number): boolean =>
  RANGE.test(gapBefore(c, last + 1)) || /^(?:to|until|till|and)$/.test(word(c, last + 1));
const isSecondHalf = (c: SpanContext, first: number): boolean =>
  RANGE.test(gapBefore(c, first)) || /^(?:to|until|till)$/.test(word(c, first - 1));
const hasRange = (c: SpanContext, s: AnswerSpan): boolean => /\d\s?[–-]\s?\d| (?:to|until) /.test(spanText(c, s));
/** "the request by the mayor", "was built by Berg". */
function isByDoneThing(c: SpanContext, first: number): boolean {
  const by = /^(?:the|an?)$/.test(word(c, first - 1)) ? first - 2 : first - 1;
  return /^(?:by|from)$/.test(word(c, by)) && c.match.hit[by - 1] === 1;
}
const withSigns = (c: SpanContext, s: AnswerSpan): string =>
  c.text.slice(Math.max(0, c.tokens[s.first]!.start - 1), c.tokens[s.last]!.end + 2);
/** The unit and what stands right behind it. */
const withNext = (c: SpanContext, s: AnswerSpan): string =>
  c.text.slice(c.tokens[s.first]!.start, (c.tokens[s.last + 1] ?? c.tokens[s.last]!).end);

/** Whether a span is what the question asks for. */
export const AGREEMENT: readonly SpanFeature[] = [
  ...ofFirst([
    { name: 'after the verb, doer asked for', of: (c, at) => flag(c.form.asksSubject && isAfter(c, at)) },
    { name: 'after the verb, other asked for', of: (c, at) => flag(c.form.asksObject && isAfter(c, at)) },
    {
      name: 'by, doer asked for',
      of: (c, at) => flag((c.form.asksSubject || c.form.asksDoer) && word(c, at - 1) === 'by'),
    },
    {
      name: 'by, behind what was done, doer asked for',
      of: (c, at) => flag(c.form.asksSubject && isByDoneThing(c, at)),
    },
    {
      name: 'of or to, other asked for',
      of: (c, at) => flag(c.form.asksObject && /^(?:of|to|for|with)$/.test(word(c, at - 1))),
    },
    {
      name: 'to do something, other asked for',
      of: (c, at) => flag(c.form.asksObject && word(c, at - 1) === 'to' && !isCapital(c, at)),
    },
    {
      name: 'behind is, what it is asked for',
      of: (c, at) => flag(c.form.asksWhatItIs && /^(?:is|are|was|were)$/.test(word(c, at - 1))),
    },
    {
      name: 'behind called, name asked for',
      of: (c, at) =>
        flag(c.form.asksName && /^(?:called|named|as|term|dubbed|titled|name|is|nicknamed)$/.test(word(c, at - 1))),
    },
    { name: 'capitalised, name asked for', of: (c, at) => flag(c.form.asksName && isCapital(c, at)) },
    {
      name: 'right after the noun asked for',
      of: (c, at) => flag(c.question.focus.some((focus) => c.match.at[focus]! >= 0 && c.match.at[focus] === at - 1)),
    },
    {
      name: 'preposition of place, place expected',
      of: (c, at) => flag(isAsked(c, 'place') && PLACE_PREPOSITION.test(word(c, at - 1))),
    },
    {
      name: 'in or at, place expected',
      of: (c, at) => flag(isAsked(c, 'place') && /^(?:in|at)$/.test(word(c, at - 1))),
    },
    { name: 'by, person expected', of: (c, at) => flag(isAsked(c, 'person') && word(c, at - 1) === 'by') },
    {
      name: 'after a preposition of place, person expected',
      of: (c, at) => flag(isAsked(c, 'person') && /^(?:in|at|near|from|into|on)$/.test(word(c, at - 1))),
    },
    {
      name: 'title before, person expected',
      of: (c, at) => flag(isAsked(c, 'person') && (TITLE.has(word(c, at - 1)) || TITLE.has(word(c, at)))),
    },
    { name: 'second half of a range', of: (c, at) => flag(isSecondHalf(c, at)) },
    { name: 'second half of a range, end asked for', of: (c, at) => flag(c.form.asksEnd && isSecondHalf(c, at)) },
    {
      name: 'how often, asked for',
      of: (c, at) =>
        flag(
          c.form.asksHowOften && /^(?:every|each|once|twice|daily|weekly|monthly|annually|yearly)$/.test(word(c, at)),
        ),
    },
  ]),
  ...ofLast([
    { name: 'before the verb, doer asked for', of: (c, at) => flag(c.form.asksSubject && isBefore(c, at)) },
    { name: 'before the verb, other asked for', of: (c, at) => flag(c.form.asksObject && isBefore(c, at)) },
    {
      name: 'before the noun, kind asked for',
      of: (c, at) => flag(c.form.asksKind && (c.match.hit[at + 1] === 1 || c.match.hit[at] === 1)),
    },
    {
      name: 'ends with the noun asked for',
      of: (c, at) => flag(c.question.focus.some((focus) => c.match.at[focus] === at)),
    },
    {
      name: 'right before the noun asked for',
      of: (c, at) => flag(c.question.focus.some((focus) => c.match.at[focus] === at + 1)),
    },
    { name: 'capitals, place expected', of: (c, at) => flag(isAsked(c, 'place') && isCapital(c, at)) },
    { name: 'capitals, person expected', of: (c, at) => flag(isAsked(c, 'person') && isCapital(c, at)) },
    { name: 'capitals, organisation expected', of: (c, at) => flag(isAsked(c, 'organisation') && isCapital(c, at)) },
    { name: 'first half of a range', of: (c, at) => flag(isFirstHalf(c, at)) },
    {
      name: 'first half of a range, beginning asked for',
      of: (c, at) => flag(c.form.asksBeginning && isFirstHalf(c, at)),
    },
  ]),
  ...ofWhole([
    { name: 'a list, several asked for', of: (c, s) => flag(c.form.asksSeveral && /,| and /.test(spanText(c, s))) },
    { name: 'a list, one asked for', of: (c, s) => flag(!c.form.asksSeveral && /,| and /.test(spanText(c, s))) },
    { name: 'a country', of: (c, s) => flag(isCountry(c, s)) },
    { name: 'a country, person expected', of: (c, s) => flag(isAsked(c, 'person') && isCountry(c, s)) },
    { name: 'a country, place expected', of: (c, s) => flag(isAsked(c, 'place') && isCountry(c, s)) },
    {
      name: 'speaks, person expected',
      of: (c, s) =>
        flag(isAsked(c, 'person') && (SPEAKING.has(word(c, s.last + 1)) || SPEAKING.has(word(c, s.first - 1)))),
    },
    {
      name: 'subject, person expected',
      of: (c, s) =>
        flag(isAsked(c, 'person') && s.first <= c.firstHit && c.match.hit.subarray(s.last + 1, s.last + 6).includes(1)),
    },
    {
      name: 'several names, person expected',
      of: (c, s) => flag(isAsked(c, 'person') && /,| and /.test(spanText(c, s))),
    },
    { name: 'a year, year asked for', of: (c, s) => flag(c.form.asksYear && /^\d{3,4}$/.test(spanText(c, s))) },
    { name: 'more than a year, year asked for', of: (c, s) => flag(c.form.asksYear && /\p{L}/u.test(spanText(c, s))) },
    {
      name: 'a range, one end asked for',
      of: (c, s) => flag((c.form.asksBeginning || c.form.asksEnd) && hasRange(c, s)),
    },
    { name: 'has the unit', of: (c, s) => flag(c.form.unit?.test(withSigns(c, s)) ?? false) },
    {
      name: 'its unit is left out',
      of: (c, s) =>
        flag(c.form.unit !== null && !c.form.unit.test(withSigns(c, s)) && c.form.unit.test(withNext(c, s))),
    },
    {
      name: 'no such unit',
      of: (c, s) =>
        flag(c.form.unit !== null && !c.form.unit.test(withSigns(c, s)) && !c.form.unit.test(withNext(c, s))),
    },
  ]),
];
