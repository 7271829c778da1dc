import { conceptsOf } from '../question/concepts.ts';

/** A word that stands for something said before, and the uses of it that do not. */
interface LeaningRule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether something before it in the same question may be meant instead. */
  readonly meansOwnWord: 'any before' | 'before, in another clause' | 'never';
  /** @param before the question up to the word; @param after what follows it */
  readonly isNone?: (before: string, after: string) => boolean;
}

const BE = '(?:is|are|was|were|be|been|will be|has been|have been)';
const TIME_WORD = /^\s+(?:time|week|weekend|month|year|decade|century|morning|evening|spring|summer|autumn|winter)\b/i;
/** What may stand before "that" or "this" where it means something: elsewhere it joins clauses. */
const BEFORE_POINTER =
  /(?:^|\b(?:is|are|was|were|did|does|do|has|had|will|would|about|for|of|after|before|from|by|in|on|at|to|with|against|over|since|until|during|why|when|who|how|where|what|under|than|and|but))\s*$/i;

const RULES: readonly LeaningRule[] = [
  {
    name: 'it',
    pattern: /\bit\b/gi,
    meansOwnWord: 'before, in another clause',
    // "Is it true that", "how long does it take to", "what time is it": nothing is meant by it.
    isNone: (before, after) =>
      /^\s+(?:takes?|took)\b/i.test(after) ||
      /\btime (?:is|was)\s*$/i.test(before) ||
      (/\b(?:is|was)\s*$/i.test(before) && /^(?:\s+\w+){1,2}\s+(?:that|to|for|if|when)\b/i.test(after)),
  },
  { name: 'they', pattern: /\b(?:they|them|he|him|she)\b/gi, meansOwnWord: 'before, in another clause' },
  { name: 'their', pattern: /\b(?:its|their|theirs|his|her|hers)\b/gi, meansOwnWord: 'any before' },
  {
    name: 'there',
    pattern: /\bthere\b/gi,
    meansOwnWord: 'never',
    isNone: (before, after) =>
      new RegExp(`\\b${BE}\\s*$`, 'i').test(before) || new RegExp(`^\\s+${BE}\\b`, 'i').test(after),
  },
  {
    name: 'that',
    pattern: /\b(?:that|this|these|those)\b/gi,
    meansOwnWord: 'never',
    isNone: (before, after) => TIME_WORD.test(after) || !(BEFORE_POINTER.test(before) || /^\W*$/.test(after)),
  },
  {
    name: 'then',
    pattern: /\bthen\b/gi,
    meansOwnWord: 'never',
    isNone: (before, after) => !(/\b(?:by|since|until)\s*$/i.test(before) || /^\W*$/.test(after)),
  },
];

const CLAUSE =
  /\b(?:before|after|when|while|because|if|that|until|since|than|whether|although|and|but|who|which)\b[^?]*$|\b(?:say|says|said|think|thinks|claim|claims)\s*$/i;

/** The first word of a question that stands for something said before it; null where all is said in the question itself. */
export function leansOn(question: string): string | null {
  for (const rule of RULES) {
    for (const match of question.matchAll(rule.pattern)) {
      const before = question.slice(0, match.index);
      const after = question.slice(match.index + match[0].length);
      if (rule.isNone?.(before, after)) continue;
      const own = rule.meansOwnWord !== 'never' && conceptsOf(before).length > 0;
      if (own && (rule.meansOwnWord === 'any before' || CLAUSE.test(afterFirstConcept(before)))) continue;
      return match[0].toLowerCase();
    }
  }
  return null;
}

const afterFirstConcept = (text: string): string => text.slice(conceptsOf(text)[0]?.end ?? 0);
