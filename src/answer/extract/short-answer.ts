import { findTimes } from '../../corpus/time/find-times.ts';
import type { Token } from '../../corpus/words/tokens.ts';
import type { Match } from '../evidence/matcher.ts';
import type { Weighing } from '../evidence/weighing.ts';
import type { Question } from '../question/question.ts';
import { SPAN_WEIGHTS } from '../weights/span-weights.ts';
import { quantitiesIn } from './quantities.ts';
import { SPAN_FEATURES, type SpanContext } from './span-features.ts';
import { type AnswerSpan, type Family, familyOf, nameSpans, phraseSpans, spansAt } from './spans.ts';

export interface ShortAnswer {
  /** Offsets in the sentence, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Share of the model's belief that this span holds among the spans of the sentence, 0 to 1. */
  readonly sureness: number;
}

interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly match: Match;
}

/** The span of a sentence that answers best, sure or not; null where nothing has the form that is asked for. */
export function bestSpan(question: Question, weighing: Weighing, sentence: Sentence): ShortAnswer | null {
  const family = familyOf(question.expects);
  if (!family) return null;
  const context: SpanContext = { question, weighing, ...sentence };
  const spans = spansFor(family, context).filter((span) => !isQuestionsOwn(context, span));
  if (spans.length === 0) return null;
  const scores = spans.map((span) => scoreOf(family, context, span));
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]!) best = i;
  const sum = scores.reduce((total, score) => total + Math.exp(score - scores[best]!), 0);
  const { first, last } = spans[best]!;
  const start = sentence.tokens[first]!.start;
  const end = sentence.tokens[last]!.end;
  return { start, end, text: sentence.text.slice(start, end), sureness: 1 / sum };
}

/** Every span of the family's form, each once. */
export function spansFor(family: Family, context: SpanContext): AnswerSpan[] {
  const { text, tokens, question } = context;
  const found = GENERATORS[family](text, tokens, question);
  return [...new Map(found.map((span) => [span.first * 4096 + span.last, span])).values()];
}

const GENERATORS: Record<Family, (text: string, tokens: readonly Token[], question: Question) => AnswerSpan[]> = {
  time: (text, tokens, question) =>
    spansAt(
      tokens,
      question.expects === 'duration'
        ? quantitiesIn(text, 'duration')
        : findTimes(text, null).filter((time) => time.kind !== 'duration'),
    ),
  number: (text, tokens, question) => spansAt(tokens, quantitiesIn(text, question.expects)),
  name: nameSpans,
  phrase: (text, tokens) => [
    ...phraseSpans(text, tokens),
    ...nameSpans(text, tokens),
    ...spansAt(tokens, quantitiesIn(text, 'number')),
  ],
};

function scoreOf(family: Family, context: SpanContext, span: AnswerSpan): number {
  const weights = SPAN_WEIGHTS[family];
  let score = 0;
  for (const feature of SPAN_FEATURES) score += (weights[feature.name] ?? 0) * feature.of(context, span);
  return score;
}

/** A span that is wholly made of the question's own words answers nothing. */
function isQuestionsOwn({ match, tokens }: SpanContext, span: AnswerSpan): boolean {
  for (let i = span.first; i <= span.last; i++) if (match.hit[i] === 0 && tokens[i]!.word.length > 1) return false;
  return true;
}
