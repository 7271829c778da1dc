import type { Token } from '../../corpus/words/tokens.ts';
import { wordValue } from '../extract/number-words.ts';
import { oppositesOf } from '../question/opposites.ts';

// As `tokenise` folds them: "didn't" is `didnt`.
const NEGATION =
  /^(?:not|no|never|yet|nor|neither|none|cannot|without|(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should)nt)$/;
const NUMBER = /^\p{N}/u;

/** What may not differ between two wordings of one claim: its numbers, and how often it says no. */
function marksOf(tokens: readonly Token[]): string {
  const numbers = tokens.flatMap(({ word }) => {
    if (NUMBER.test(word)) return [word];
    // "One" is a pronoun as often as a number.
    const value = word === 'one' ? null : wordValue(word);
    return value === null ? [] : [String(value)];
  });
  const negations = tokens.filter(({ word }) => NEGATION.test(word)).length;
  return `${numbers.sort().join(' ')}|${negations}`;
}

/** Whether two sentences that share most of their words may be copies: "46 are ill" and "112 are ill" are not. */
export const sameClaim = (a: readonly Token[], b: readonly Token[]): boolean =>
  marksOf(a) === marksOf(b) && !saysOpposite(a, b);

/** "Accepted on Monday" and "rejected on Monday": a word of one has its opposite in the other. */
function saysOpposite(a: readonly Token[], b: readonly Token[]): boolean {
  const others = new Set(b.map(({ term }) => term));
  return a.some(({ term }) => !others.has(term) && [...oppositesOf(term)].some((opposite) => others.has(opposite)));
}
