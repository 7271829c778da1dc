import { flag, gapBefore, inside, isCapital, spanText, word } from '../span-context.ts';
import type { AnswerSpan } from '../spans.ts';
import type { SpanFeature } from './feature.ts';

const INFLECTED = /^\p{Ll}{2,}(?:ed|ing)$/u;
const length = (s: AnswerSpan): number => s.last - s.first + 1;

function share(s: AnswerSpan, is: (i: number) => boolean): number {
  let count = 0;
  for (let i = s.first; i <= s.last; i++) if (is(i)) count++;
  return count / length(s);
}

/** What a span is made of. */
export const SHAPE: readonly SpanFeature[] = [
  { name: 'words of the question inside', of: (c, s) => inside(c, s) },
  { name: 'a word of the question inside', of: (c, s) => flag(inside(c, s) > 0) },
  { name: 'begins with a word of the question', of: (c, s) => c.match.hit[s.first]! },
  { name: 'ends with a word of the question', of: (c, s) => c.match.hit[s.last]! },
  { name: 'one word', of: (_, s) => flag(length(s) === 1) },
  { name: 'two words', of: (_, s) => flag(length(s) === 2) },
  { name: 'three words', of: (_, s) => flag(length(s) === 3) },
  { name: 'length', of: (_, s) => Math.min(1, (length(s) - 1) / 8) },
  { name: 'long', of: (_, s) => flag(length(s) > 5) },
  { name: 'begins with an article', of: (c, s) => flag(/^(?:the|an?)$/.test(word(c, s.first))) },
  { name: 'small words inside', of: (c, s) => share(s, (i) => c.stop[i] === 1) },
  { name: 'of inside', of: (c, s) => share(s, (i) => word(c, i) === 'of') },
  {
    name: 'a preposition inside',
    of: (c, s) => flag(share(s, (i) => /^(?:in|on|at|by|for|from|to|with|into|as)$/.test(word(c, i))) > 0),
  },
  {
    name: 'a verb form of be or have inside',
    of: (c, s) =>
      flag(
        share(s, (i) =>
          /^(?:is|are|was|were|be|been|has|have|had|can|could|will|would|may|might|must|should|did|does|do|not)$/.test(
            word(c, i),
          ),
        ) > 0,
      ),
  },
  { name: 'words in -ed or -ing', of: (c, s) => share(s, (i) => INFLECTED.test(word(c, i))) },
  {
    name: 'ends in -ed, -ing or -ly',
    of: (c, s) => flag(/(?:ed|ing|ly)$/.test(word(c, s.last)) && !isCapital(c, s.last)),
  },
  { name: 'begins in -ed', of: (c, s) => flag(/ed$/.test(word(c, s.first)) && !isCapital(c, s.first)) },
  { name: 'begins in -ing', of: (c, s) => flag(/ing$/.test(word(c, s.first)) && !isCapital(c, s.first)) },
  { name: 'begins in -ly', of: (c, s) => flag(/ly$/.test(word(c, s.first))) },
  { name: 'capitalised', of: (c, s) => flag(isCapital(c, s.first) && isCapital(c, s.last)) },
  { name: 'a capital in the sentence', of: (c, s) => flag(s.first > 0 && isCapital(c, s.first)) },
  { name: 'no capitals', of: (c, s) => flag(share(s, (i) => isCapital(c, i)) === 0) },
  { name: 'all but begins with a capital', of: (c, s) => flag(!isCapital(c, s.first) && isCapital(c, s.last)) },
  {
    name: 'name goes on',
    of: (c, s) =>
      flag(
        (gapBefore(c, s.last + 1) === ' ' && isCapital(c, s.last) && isCapital(c, s.last + 1)) ||
          (s.first > 1 && gapBefore(c, s.first) === ' ' && isCapital(c, s.first) && isCapital(c, s.first - 1)),
      ),
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
  {
    name: 'begins with about',
    of: (c, s) =>
      flag(
        /^(?:about|around|nearly|almost|over|approximately|roughly|more|less|at|up|some|just)$/.test(word(c, s.first)),
      ),
  },
  {
    name: 'begins with a word of time',
    of: (c, s) =>
      flag(/^(?:since|until|till|from|between|after|before|during|when|as|while|every|each)$/.test(word(c, s.first))),
  },
  { name: 'only "one" or "half"', of: (c, s) => flag(/^(?:one|half)$/i.test(spanText(c, s))) },
  { name: 'a sign of money', of: (c, s) => flag(/[$€£¥]\s?$/.test(gapBefore(c, s.first))) },
  { name: 'a sign of per cent', of: (c, s) => flag(/^\s?%/.test(c.text.slice(c.tokens[s.last]!.end))) },
];
