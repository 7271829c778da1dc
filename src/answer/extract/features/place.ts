import {
  besideFocus,
  flag,
  focusFollows,
  gapBefore,
  near,
  type SpanContext,
  weightAround,
  word,
} from '../span-context.ts';
import { holds } from '../token-rule.ts';
import { ofFirst, ofLast, ofWhole, type SpanFeature } from './feature.ts';

const PREPOSITION = new Set('in on at near from to into since until during between around about'.split(' '));
const COPULA = new Set(
  'is was are were be been became called named known dubbed as described include including includes'.split(' '),
);

const follows = (c: SpanContext, last: number): string => word(c, last + 1);
const before = (c: SpanContext, first: number): string => word(c, first - 1);
const hasNext = (c: SpanContext, last: number): boolean => last + 1 < c.tokens.length;

const isVerb = (c: SpanContext, i: number): boolean => /^\p{Ll}{2,}(?:ed|ing)$/u.test(word(c, i));

/** Whether nothing of the noun phrase is left out: a small word, a verb of it or a mark on both sides. */
const opens = (c: SpanContext, first: number): boolean =>
  first === 0 || c.stop[first - 1] === 1 || isVerb(c, first - 1) || gapBefore(c, first) !== ' ';
const closes = (c: SpanContext, last: number): boolean =>
  !hasNext(c, last) || c.stop[last + 1] === 1 || isVerb(c, last + 1) || gapBefore(c, last + 1) !== ' ';
const isAfterArticle = (c: SpanContext, first: number): boolean => /^(?:the|an?)$/.test(before(c, first));
const isQuotedAt = (c: SpanContext, first: number): boolean => /["“‘«]\s?$/.test(gapBefore(c, first));

/** Where a span stands: what is around it, and how far the words of the question are. */
export const PLACE: readonly SpanFeature[] = [
  ...ofFirst([
    { name: 'match at left', of: (c, at) => near(c.hitsLeft[at]!) },
    { name: 'weight of matches in its clause', of: (c, at) => c.clauseWeight[c.clause[at]!]! },
    {
      name: 'no clause matches more',
      of: (c, at) => flag(c.clauseWeight[c.clause[at]!]! >= c.heaviestClause - 1e-9),
    },
    { name: 'after an article', of: (c, at) => flag(isAfterArticle(c, at)) },
    { name: 'after a preposition', of: (c, at) => flag(PREPOSITION.has(before(c, at))) },
    { name: 'after by', of: (c, at) => flag(before(c, at) === 'by') },
    { name: 'after of', of: (c, at) => flag(before(c, at) === 'of') },
    { name: 'after with or for', of: (c, at) => flag(/^(?:with|for)$/.test(before(c, at))) },
    { name: 'after a copula', of: (c, at) => flag(COPULA.has(before(c, at)) || COPULA.has(word(c, at - 2))) },
    { name: 'after a stop word', of: (c, at) => flag(at > 0 && c.stop[at - 1] === 1) },
    {
      name: 'after a word that says something',
      of: (c, at) => flag(at > 0 && gapBefore(c, at) === ' ' && c.stop[at - 1] === 0),
    },
    {
      name: 'compared with',
      of: (c, at) =>
        flag(
          /\b(?:compared (?:with|to)|than) $/.test(
            c.text.slice(Math.max(0, c.tokens[at]!.start - 14), c.tokens[at]!.start),
          ),
        ),
    },
    { name: 'after and', of: (c, at) => flag(/^(?:and|or)$/.test(before(c, at))) },
    { name: 'after punctuation', of: (c, at) => flag(at > 0 && /[,.;:(]/.test(gapBefore(c, at))) },
    { name: 'in brackets', of: (c, at) => flag(/\(\s?$/.test(gapBefore(c, at))) },
    { name: 'right after a match', of: (c, at) => flag(c.match.hit[at - 1] === 1) },
    { name: 'before all matches', of: (c, at) => flag(at <= c.firstHit) },
    { name: 'first in sentence', of: (_, at) => flag(at === 0) },
    { name: 'right after the verb', of: (c, at) => flag(c.verb >= 0 && c.verb < at && c.verb >= at - 3) },
  ]),
  ...ofLast([
    { name: 'match at right', of: (c, at) => near(c.hitsRight[at]!) },
    {
      name: 'before a word that says something',
      of: (c, at) => flag(hasNext(c, at) && gapBefore(c, at + 1) === ' ' && c.stop[at + 1] === 0),
    },
    { name: 'before of', of: (c, at) => flag(follows(c, at) === 'of' && gapBefore(c, at + 1) === ' ') },
    { name: 'before and', of: (c, at) => flag(/^(?:and|or)$/.test(follows(c, at))) },
    {
      name: 'before punctuation',
      of: (c, at) => flag(!hasNext(c, at) || /[,.;:)]/.test(gapBefore(c, at + 1))),
    },
    { name: 'right before a match', of: (c, at) => flag(c.match.hit[at + 1] === 1) },
    { name: 'after all matches', of: (c, at) => flag(at >= c.lastHit) },
    { name: 'last in sentence', of: (c, at) => flag(!hasNext(c, at)) },
    { name: 'unit asked for follows', of: (c, at) => flag(focusFollows(c, at)) },
    { name: 'right before the verb', of: (c, at) => flag(c.verb > at && c.verb <= at + 2) },
  ]),
  ...ofWhole([
    { name: 'nearest match', of: (c, s) => near(Math.min(c.hitsLeft[s.first]!, c.hitsRight[s.last]!) / 2) },
    { name: 'weight of matches within six words', of: (c, s) => weightAround(c, s, 6) },
    { name: 'weight of matches within fifteen words', of: (c, s) => weightAround(c, s, 15) },
    {
      name: 'weight of matches in the clauses beside it',
      of: (c, s) => (c.clauseWeight[c.clause[s.first]! - 1] ?? 0) + (c.clauseWeight[c.clause[s.last]! + 1] ?? 0),
    },
    { name: 'crosses clauses', of: (c, s) => flag(c.clause[s.first] !== c.clause[s.last]) },
    {
      name: 'between the article and a verb or small word',
      of: (c, s) => flag(holds(c, opens, s.first) && holds(c, closes, s.last) && !holds(c, isAfterArticle, s.first)),
    },
    { name: 'nothing left out', of: (c, s) => flag(holds(c, opens, s.first) && holds(c, closes, s.last)) },
    {
      name: 'in quotation marks',
      of: (c, s) => flag(holds(c, isQuotedAt, s.first) && /^[.,!?]?["”’»]/.test(c.text.slice(c.tokens[s.last]!.end))),
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
  ]),
];
