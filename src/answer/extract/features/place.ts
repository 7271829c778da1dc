import {
  besideFocus,
  distance,
  flag,
  focusFollows,
  gapBefore,
  near,
  type SpanContext,
  weightAround,
  word,
} from '../span-context.ts';
import type { AnswerSpan } from '../spans.ts';
import type { SpanFeature } from './feature.ts';

const PREPOSITION = new Set('in on at near from to into since until during between around about'.split(' '));
const COPULA = new Set(
  'is was are were be been became called named known dubbed as described include including includes'.split(' '),
);

const follows = (c: SpanContext, s: AnswerSpan): string => word(c, s.last + 1);
const before = (c: SpanContext, s: AnswerSpan): string => word(c, s.first - 1);
const hasNext = (c: SpanContext, s: AnswerSpan): boolean => s.last + 1 < c.tokens.length;

const isVerb = (c: SpanContext, i: number): boolean => /^\p{Ll}{2,}(?:ed|ing)$/u.test(word(c, i));

/** Whether nothing of the noun phrase is left out: a small word, a verb of it or a mark on both sides. */
const opens = (c: SpanContext, s: AnswerSpan): boolean =>
  s.first === 0 || c.stop[s.first - 1] === 1 || isVerb(c, s.first - 1) || gapBefore(c, s.first) !== ' ';
const closes = (c: SpanContext, s: AnswerSpan): boolean =>
  !hasNext(c, s) || c.stop[s.last + 1] === 1 || isVerb(c, s.last + 1) || gapBefore(c, s.last + 1) !== ' ';

/** Where a span stands: what is around it, and how far the words of the question are. */
export const PLACE: readonly SpanFeature[] = [
  { name: 'match at left', of: (c, s) => near(distance(c, s.first, -1)) },
  { name: 'match at right', of: (c, s) => near(distance(c, s.last, 1)) },
  { name: 'nearest match', of: (c, s) => near(Math.min(distance(c, s.first, -1), distance(c, s.last, 1)) / 2) },
  { name: 'weight of matches within six words', of: (c, s) => weightAround(c, s, 6) },
  { name: 'weight of matches within fifteen words', of: (c, s) => weightAround(c, s, 15) },
  { name: 'weight of matches in its clause', of: (c, s) => c.clauseWeight[c.clause[s.first]!]! },
  {
    name: 'no clause matches more',
    of: (c, s) => flag(c.clauseWeight[c.clause[s.first]!]! >= Math.max(...c.clauseWeight) - 1e-9),
  },
  {
    name: 'weight of matches in the clauses beside it',
    of: (c, s) => (c.clauseWeight[c.clause[s.first]! - 1] ?? 0) + (c.clauseWeight[c.clause[s.last]! + 1] ?? 0),
  },
  { name: 'crosses clauses', of: (c, s) => flag(c.clause[s.first] !== c.clause[s.last]) },
  { name: 'after an article', of: (c, s) => flag(/^(?:the|an?)$/.test(before(c, s))) },
  { name: 'after a preposition', of: (c, s) => flag(PREPOSITION.has(before(c, s))) },
  { name: 'after by', of: (c, s) => flag(before(c, s) === 'by') },
  { name: 'after of', of: (c, s) => flag(before(c, s) === 'of') },
  {
    name: 'between the article and a verb or small word',
    of: (c, s) => flag(opens(c, s) && closes(c, s) && !/^(?:the|an?)$/.test(before(c, s))),
  },
  { name: 'after with or for', of: (c, s) => flag(/^(?:with|for)$/.test(before(c, s))) },
  { name: 'after a copula', of: (c, s) => flag(COPULA.has(before(c, s)) || COPULA.has(word(c, s.first - 2))) },
  { name: 'after a stop word', of: (c, s) => flag(s.first > 0 && c.stop[s.first - 1] === 1) },
  {
    name: 'after a word that says something',
    of: (c, s) => flag(s.first > 0 && gapBefore(c, s.first) === ' ' && c.stop[s.first - 1] === 0),
  },
  {
    name: 'before a word that says something',
    of: (c, s) => flag(hasNext(c, s) && gapBefore(c, s.last + 1) === ' ' && c.stop[s.last + 1] === 0),
  },
  { name: 'nothing left out', of: (c, s) => flag(opens(c, s) && closes(c, s)) },
  {
    name: 'compared with',
    of: (c, s) =>
      flag(
        /\b(?:compared (?:with|to)|than) $/.test(
          c.text.slice(Math.max(0, c.tokens[s.first]!.start - 14), c.tokens[s.first]!.start),
        ),
      ),
  },
  { name: 'before of', of: (c, s) => flag(follows(c, s) === 'of' && gapBefore(c, s.last + 1) === ' ') },
  { name: 'before and', of: (c, s) => flag(/^(?:and|or)$/.test(follows(c, s))) },
  { name: 'after and', of: (c, s) => flag(/^(?:and|or)$/.test(before(c, s))) },
  {
    name: 'before punctuation',
    of: (c, s) => flag(!hasNext(c, s) || /[,.;:)]/.test(gapBefore(c, s.last + 1))),
  },
  { name: 'after punctuation', of: (c, s) => flag(s.first > 0 && /[,.;:(]/.test(gapBefore(c, s.first))) },
  { name: 'in brackets', of: (c, s) => flag(/\(\s?$/.test(gapBefore(c, s.first))) },
  { name: 'right after a match', of: (c, s) => flag(c.match.hit[s.first - 1] === 1) },
  { name: 'right before a match', of: (c, s) => flag(c.match.hit[s.last + 1] === 1) },
  { name: 'before all matches', of: (c, s) => flag(s.first <= c.firstHit) },
  { name: 'after all matches', of: (c, s) => flag(s.last >= c.lastHit) },
  { name: 'first in sentence', of: (_, s) => flag(s.first === 0) },
  { name: 'last in sentence', of: (c, s) => flag(!hasNext(c, s)) },
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
  { name: 'beside the focus noun', of: (c, s) => besideFocus(c, s) },
  { name: 'unit asked for follows', of: (c, s) => flag(focusFollows(c, s)) },
  { name: 'right before the verb', of: (c, s) => flag(c.verb > s.last && c.verb <= s.last + 2) },
  { name: 'right after the verb', of: (c, s) => flag(c.verb >= 0 && c.verb < s.first && c.verb >= s.first - 3) },
];
