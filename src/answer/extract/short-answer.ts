import type { Span } from '../../corpus/span.ts';
import type { Token } from '../../corpus/words/tokens.ts';
import type { Weighing } from '../evidence/weighing.ts';
import { wordData } from '../lexicon/word-data/open.ts';
import type { Question } from '../question/question.ts';
import { amountsIn } from './amounts.ts';
import { datesIn, stretchesIn, toldTimesIn } from './dates.ts';
import { quantitiesIn } from './quantities.ts';
import { standing } from './refusals.ts';
import { contextOf, type ReadSentence, type SpanContext } from './span-context.ts';
import { type SpanWeights, scoresOf } from './span-scores.ts';
import { type AnswerSpan, type Family, familyOf, nameSpans, phraseSpans, type Stretch, spansAt } from './spans.ts';

/** A short answer is shown from this sureness on, by family; below it the quotation stands alone. */
const SURE: Readonly<Record<Family, number>> = { time: 0.5, number: 0.5, name: 0.4, phrase: 0.3 };

export interface ShortAnswer {
  /** Offsets in the sentence, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Share of the model's belief that this span, and those that overlap it by half, hold in the sentence, 0 to 1. */
  readonly sureness: number;
  /** Whether it may be shown. */
  readonly isSure: boolean;
}

/**
 * The span of a sentence that answers best, sure or not; null where nothing has the form that is asked for.
 *
 * @param weights others than the trained ones, for the training itself
 */
export function bestSpan(
  question: Question,
  weighing: Weighing,
  sentence: ReadSentence,
  weights?: SpanWeights,
): ShortAnswer | null {
  const family = familyOf(question.expects);
  if (!family || asksWhoSomebodyIs(question)) return null;
  const context = contextOf(question, weighing, sentence);
  const spans = standing(spansFor(family, context), context);
  if (spans.length === 0) return null;
  const scores = scoresOf(context, spans, family, weights);
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  let sum = 0;
  let own = 0;
  spans.forEach((span, i) => {
    const belief = Math.exp(scores[i]! - scores[best]!);
    sum += belief;
    if (overlap(span, spans[best]!) >= 0.5) own += belief;
  });
  const { start, end } = placeOf(context, spans[best]!);
  return { start, end, text: sentence.text.slice(start, end), sureness: own / sum, isSure: own / sum >= SURE[family] };
}

/** "Who is Tove Berg": what somebody is takes a sentence, and any other name in it is not the one asked for. */
const asksWhoSomebodyIs = ({ text, expects, concepts }: Question): boolean =>
  expects === 'person' &&
  /^\W*who(?:\s+(?:is|was|are|were)|['’]s)\s/i.test(text) &&
  concepts.length > 0 &&
  concepts.every(({ isName, alternatives, terms }) => isName || (alternatives.length === 0 && isNoWord(terms[0]!)));

/** A name that was typed in small letters: WordNet relates it to no other word. */
function isNoWord(term: string): boolean {
  const data = wordData();
  const number = data?.numberOf(term) ?? -1;
  return data !== null && (number < 0 || data.relationsOf(number).size === 0);
}

/** Where a span stands: with the currency sign before it and the per cent sign after it, which are no words, without "'s". */
export function placeOf({ text, tokens }: SpanContext, { first, last }: Stretch): Span {
  const { start } = tokens[first]!;
  const end = tokens[last]!.end - (/['’]s?$/.exec(text.slice(start, tokens[last]!.end))?.[0].length ?? 0);
  const before = /[$€£¥]\s?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const after = /^\s?%/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

/** Shared words over the words of both. */
function overlap(a: AnswerSpan, b: AnswerSpan): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return Math.max(0, shared) / (Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1);
}

/** Every span of the family's form, each once. */
export function spansFor(family: Family, context: SpanContext): AnswerSpan[] {
  const { text, tokens, question } = context;
  const found = GENERATORS[family](text, tokens, question, context.match.hit);
  const spans = [...new Map(found.map((span) => [span.first * 4096 + span.last, span])).values()];
  const hasParts = family === 'time' || family === 'number';
  return spans.map((span) => ({ ...span, isPart: hasParts && spans.some((other) => isWithin(span, other)) }));
}

const isWithin = (part: Stretch, whole: Stretch): boolean =>
  part !== whole && whole.first <= part.first && part.last <= whole.last;

function isAllHit(hit: Uint8Array, { first, last }: Stretch): boolean {
  for (let i = first; i <= last; i++) if (hit[i] === 0) return false;
  return true;
}

/** So many words at most has the name of somebody that is no name: "courts of the member states". */
const LONGEST_NAME = 6;

const GENERATORS: Record<
  Family,
  (text: string, tokens: readonly Token[], question: Question, hit: Uint8Array) => Stretch[]
> = {
  time: (text, tokens, question) => spansAt(tokens, timesIn(text, question)),
  number: (text, tokens, question) => spansAt(tokens, amountsIn(text, question)),
  name: (text, tokens, question, hit) => {
    const names = nameSpans(text, tokens, hit);
    // Somebody without a name is looked for where nobody is named but in the question itself.
    const isNamed = question.expects !== 'place' && names.some((name) => !isAllHit(hit, name));
    return isNamed ? names : [...names, ...phraseSpans(text, tokens, LONGEST_NAME)];
  },
  phrase: (text, tokens, _, hit) => [
    ...phraseSpans(text, tokens),
    ...nameSpans(text, tokens, hit),
    ...spansAt(tokens, quantitiesIn(text, 'number')),
  ],
};

function timesIn(text: string, question: Question): Span[] {
  if (question.expects === 'duration') return [...amountsIn(text, question), ...stretchesIn(text)];
  const dates = datesIn(text);
  return dates.length > 0 ? dates : toldTimesIn(text);
}
