import type { Token } from '../../corpus/words/tokens.ts';
import type { Match } from '../evidence/matcher.ts';
import type { Weighing } from '../evidence/weighing.ts';
import type { Question } from '../question/question.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import { formOf, type QuestionForm } from './question-form.ts';
import type { AnswerSpan } from './spans.ts';

/** A sentence with how a question matches it. */
export interface ReadSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match;
}

/** A sentence in which a short answer is looked for. */
export interface SpanContext extends ReadSentence {
  readonly question: Question;
  readonly weighing: Weighing;
  readonly form: QuestionForm;
  /** For each token, 1 for a word that says nothing by itself. */
  readonly stop: Uint8Array;
  /** For each token, the number of the clause it stands in. */
  readonly clause: Int32Array;
  /** Share of the question's weight that each clause matches, 0 to 1. */
  readonly clauseWeight: Float64Array;
  /** The largest of them. */
  readonly heaviestClause: number;
  /** For each token, the words between it and the nearest matched word before it, or behind it; 99 where there is none. */
  readonly hitsLeft: Int32Array;
  readonly hitsRight: Int32Array;
  /** Token of the question's verb, -1 where the sentence does not have it. */
  readonly verb: number;
  /** First and last matched token; the sentence's length and -1 where nothing matched. */
  readonly firstHit: number;
  readonly lastHit: number;
}

const CLAUSE_WORD =
  /^(?:and|but|while|whereas|which|who|whom|whose|because|although|though|when|where|after|before|until|since|that|if)$/;

export function contextOf(question: Question, weighing: Weighing, sentence: ReadSentence): SpanContext {
  const { text, tokens, match } = sentence;
  const stop = Uint8Array.from(tokens, ({ word }) => (STOP_WORDS.has(word) ? 1 : 0));
  const clause = new Int32Array(tokens.length);
  for (let i = 1; i < tokens.length; i++) {
    const breaks =
      /[,;:()–—]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start)) || CLAUSE_WORD.test(tokens[i]!.word);
    clause[i] = clause[i - 1]! + (breaks ? 1 : 0);
  }
  const clauseWeight = new Float64Array((clause.at(-1) ?? 0) + 1);
  for (let k = 0; k < match.at.length; k++) {
    const at = match.at[k]!;
    if (at >= 0) clauseWeight[clause[at]!]! += (weighing.idf[k]! * match.strength[k]!) / weighing.total;
  }
  let heaviestClause = 0;
  for (const weight of clauseWeight) heaviestClause = Math.max(heaviestClause, weight);
  const firstHit = match.hit.indexOf(1);
  return {
    question,
    weighing,
    text,
    tokens,
    match,
    form: formOf(question),
    stop,
    clause,
    clauseWeight,
    heaviestClause,
    hitsLeft: wordsToHit(match.hit, 1),
    hitsRight: wordsToHit(match.hit, -1),
    verb: question.predicate < 0 ? -1 : match.at[question.predicate]!,
    firstHit: firstHit < 0 ? tokens.length : firstHit,
    lastHit: match.hit.lastIndexOf(1),
  };
}

export const word = (c: SpanContext, i: number): string => c.tokens[i]?.word ?? '';
export const near = (distance: number): number => 1 / (1 + distance);
export const gapBefore = (c: SpanContext, i: number): string =>
  i <= 0 ? '^' : c.text.slice(c.tokens[i - 1]!.end, c.tokens[i]?.start ?? c.text.length);
export const flag = (value: boolean): number => (value ? 1 : 0);

export const spanText = (c: SpanContext, s: AnswerSpan): string =>
  c.text.slice(c.tokens[s.first]!.start, c.tokens[s.last]!.end);

export const isCapital = (c: SpanContext, i: number): boolean =>
  c.tokens[i] !== undefined && /[\p{Lu}\p{N}]/u.test(c.text[c.tokens[i]!.start]!);

const NO_HIT = 99;

/** Words between each token and the matched word that was passed last, going `step` by `step` through the sentence. */
function wordsToHit(hit: Uint8Array, step: 1 | -1): Int32Array {
  const words = new Int32Array(hit.length);
  let last = -1;
  for (let n = 0; n < hit.length; n++) {
    const i = step > 0 ? n : hit.length - 1 - n;
    words[i] = last < 0 ? NO_HIT : n - last - 1;
    if (hit[i] === 1) last = n;
  }
  return words;
}

export function weightAround(c: SpanContext, s: AnswerSpan, reach: number): number {
  let sum = 0;
  for (let k = 0; k < c.match.at.length; k++) {
    const at = c.match.at[k]!;
    if (at >= s.first - reach && at <= s.last + reach && (at < s.first || at > s.last))
      sum += c.weighing.idf[k]! * c.match.strength[k]!;
  }
  return sum / c.weighing.total;
}

export function besideFocus(c: SpanContext, s: AnswerSpan): number {
  for (const focus of c.question.focus) {
    const at = c.match.at[focus]!;
    if (at >= 0 && (at === s.last + 1 || at === s.first - 1 || at === s.first - 2)) return 1;
    if (at >= s.first && at <= s.last) return 0.5;
  }
  return 0;
}

export const focusFollows = (c: SpanContext, last: number): boolean =>
  c.question.focus.some((focus) => c.match.at[focus]! > last && c.match.at[focus]! <= last + 3);
