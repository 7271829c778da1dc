import { flag, gapBefore, isCapital, type SpanContext, spanText, word } from '../span-context.ts';
import type { AnswerSpan } from '../spans.ts';
import { countIn, holds, type TokenRule } from '../token-rule.ts';
import { ofFirst, ofLast, ofWhole, type SpanFeature } from './feature.ts';

const INFLECTED = /^\p{Ll}{2,}(?:ed|ing)$/u;
const length = (s: AnswerSpan): number => s.last - s.first + 1;

const isHit: TokenRule = (c, i) => c.match.hit[i] === 1;
const isSmall: TokenRule = (c, i) => c.stop[i] === 1;
const isOf: TokenRule = (c, i) => word(c, i) === 'of';
const isPreposition: TokenRule = (c, i) => /^(?:in|on|at|by|for|from|to|with|into|as)$/.test(word(c, i));
const isAuxiliary: TokenRule = (c, i) =>
  /^(?:is|are|was|were|be|been|has|have|had|can|could|will|would|may|might|must|should|did|does|do|not)$/.test(
    word(c, i),
  );
const isInflected: TokenRule = (c, i) => INFLECTED.test(word(c, i));

/** Written with a capital, and right behind another such word. */
const goesOn: TokenRule = (c, i) => gapBefore(c, i) === ' ' && isCapital(c, i - 1) && isCapital(c, i);

const share = (c: SpanContext, s: AnswerSpan, rule: TokenRule): number => countIn(c, s, rule) / length(s);

/** What a span is made of. */
export const SHAPE: readonly SpanFeature[] = [
  ...ofFirst([
    { name: 'a sign of money', of: (c, at) => flag(/[$€£¥]\s?$/.test(gapBefore(c, at))) },
    { name: 'begins with a word of the question', of: (c, at) => c.match.hit[at]! },
    { name: 'begins with an article', of: (c, at) => flag(/^(?:the|an?)$/.test(word(c, at))) },
    { name: 'begins in -ed', of: (c, at) => flag(/ed$/.test(word(c, at)) && !isCapital(c, at)) },
    { name: 'begins in -ing', of: (c, at) => flag(/ing$/.test(word(c, at)) && !isCapital(c, at)) },
    { name: 'begins in -ly', of: (c, at) => flag(/ly$/.test(word(c, at))) },
    { name: 'a capital in the sentence', of: (c, at) => flag(at > 0 && isCapital(c, at)) },
    {
      name: 'begins with about',
      of: (c, at) =>
        flag(/^(?:about|around|nearly|almost|over|approximately|roughly|more|less|at|up|some|just)$/.test(word(c, at))),
    },
    {
      name: 'begins with a word of time',
      of: (c, at) =>
        flag(/^(?:since|until|till|from|between|after|before|during|when|as|while|every|each)$/.test(word(c, at))),
    },
  ]),
  ...ofLast([
    { name: 'a sign of per cent', of: (c, at) => flag(/^\s?%/.test(c.text.slice(c.tokens[at]!.end))) },
    { name: 'ends with a word of the question', of: (c, at) => c.match.hit[at]! },
    {
      name: 'ends in -ed, -ing or -ly',
      of: (c, at) => flag(/(?:ed|ing|ly)$/.test(word(c, at)) && !isCapital(c, at)),
    },
  ]),
  ...ofWhole([
    { name: 'words of the question inside', of: (c, s) => share(c, s, isHit) },
    { name: 'a word of the question inside', of: (c, s) => flag(countIn(c, s, isHit) > 0) },
    { name: 'one word', of: (_, s) => flag(length(s) === 1) },
    { name: 'two words', of: (_, s) => flag(length(s) === 2) },
    { name: 'three words', of: (_, s) => flag(length(s) === 3) },
    { name: 'length', of: (_, s) => Math.min(1, (length(s) - 1) / 8) },
    { name: 'long', of: (_, s) => flag(length(s) > 5) },
    { name: 'small words inside', of: (c, s) => share(c, s, isSmall) },
    { name: 'of inside', of: (c, s) => share(c, s, isOf) },
    {
      name: 'a preposition inside',
      of: (c, s) => flag(countIn(c, s, isPreposition) > 0),
    },
    {
      name: 'a verb form of be or have inside',
      of: (c, s) => flag(countIn(c, s, isAuxiliary) > 0),
    },
    { name: 'words in -ed or -ing', of: (c, s) => share(c, s, isInflected) },
    { name: 'capitalised', of: (c, s) => flag(holds(c, isCapital, s.first) && holds(c, isCapital, s.last)) },
    { name: 'no capitals', of: (c, s) => flag(countIn(c, s, isCapital) === 0) },
    {
      name: 'all but begins with a capital',
      of: (c, s) => flag(!holds(c, isCapital, s.first) && holds(c, isCapital, s.last)),
    },
    {
      name: 'name goes on',
      of: (c, s) => flag(holds(c, goesOn, s.last + 1) || (s.first > 1 && holds(c, goesOn, s.first))),
    },
    { name: 'has a digit', of: (c, s) => flag(/\d/.test(spanText(c, s))) },
    { name: 'has a comma', of: (c, s) => flag(spanText(c, s).includes(',')) },
    { name: 'has and', of: (c, s) => flag(/ (?:and|or) /.test(spanText(c, s))) },
    { name: 'a year', of: (c, s) => flag(/^\d{4}$/.test(spanText(c, s))) },
    { name: 'day in date', of: (c, s) => flag(/\p{L}/u.test(spanText(c, s)) && /\b\d{1,2}\b/.test(spanText(c, s))) },
    {
      name: 'tells from another day',
      of: (c, s) =>
        flag(/\b(?:later|earlier|following|previous|same|today|now|ago|this|that|next)\b/i.test(spanText(c, s))),
    },
    { name: 'part of a longer one', of: (_, s) => flag(s.isPart) },
    { name: 'only "one" or "half"', of: (c, s) => flag(/^(?:one|half)$/i.test(spanText(c, s))) },
  ]),
];
