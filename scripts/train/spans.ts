import { Matcher } from '../../src/answer/evidence/matcher.ts';
import { weigh } from '../../src/answer/evidence/weighing.ts';
import { valueFor } from '../../src/answer/extract/features/feature.ts';
import { standing } from '../../src/answer/extract/refusals.ts';
import { placeOf, spansFor } from '../../src/answer/extract/short-answer.ts';
import { contextOf } from '../../src/answer/extract/span-context.ts';
import { SPAN_FEATURES } from '../../src/answer/extract/span-features.ts';
import { type Family, familyOf } from '../../src/answer/extract/spans.ts';
import { understand } from '../../src/answer/question/question.ts';
import { tokenise } from '../../src/corpus/words/tokens.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { dot } from './adam.ts';
import { type DevelopmentSet, plain, topicOf } from './development-set.ts';
import { fileOf, wholeSet } from './documents.ts';
import { type Choice, fitListwise } from './listwise.ts';

export const FAMILIES: readonly Family[] = ['time', 'number', 'name', 'phrase'];

/** A sentence that holds the answer, with the spans that have the form asked for. */
export interface SpanExample extends Choice {
  readonly family: Family;
  readonly topic: number;
}

const FOLDS = 4;
const OPTIONS = { epochs: 60, batch: 16 };
/** Phrases have the most questions to learn from, and the least decay. */
const L2: Readonly<Record<Family, number>> = { time: 6e-3, number: 6e-3, name: 6e-3, phrase: 2e-3 };

/** From the sentences of squad2 in which people marked the answer. */
export function spanExamplesOf(set: DevelopmentSet): SpanExample[] {
  const documents = wholeSet(set);
  const index = indexDocuments(documents);
  const byFile = new Map(documents.map((document) => [document.file, document]));
  const topics = new Map<string, number>();
  return set.questions.flatMap((given) => {
    const question = understand(given.text);
    const family = familyOf(question.expects);
    const marked = given.evidence[0];
    const document = byFile.get(fileOf(marked?.doc ?? ''));
    const place = marked?.start;
    if (!given.answerable || !family || !document || place === undefined) return [];
    const sentence = document.passages
      .flatMap((passage) => passage.sentences)
      .find((span) => span.start <= place && place < span.end);
    if (!sentence) return [];
    const topic = topicOf(set.name, given);
    if (!topics.has(topic)) topics.set(topic, topics.size);
    const text = document.text.slice(sentence.start, sentence.end);
    const tokens = tokenise(text);
    const match = new Matcher(question.concepts).match(tokens);
    const context = contextOf(question, weigh(question, index), { text, tokens, match });
    const spans = standing(spansFor(family, context), context);
    const answers = new Set(given.answers.map(plain));
    return [
      {
        family,
        topic: topics.get(topic)!,
        values: spans.map((span) => Float64Array.from(SPAN_FEATURES, (feature) => valueFor(feature, context, span))),
        gold: spans.map((span) => answers.has(plain(textAt(text, placeOf(context, span))))),
      },
    ];
  });
}

const textAt = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

export interface SpanTraining {
  readonly family: Family;
  readonly weights: Float64Array;
  readonly questions: number;
  /** Share with the answer among the spans: the limit of `exact`. */
  readonly found: number;
  /** Share whose best span is the answer, on topics held apart. */
  readonly exact: number;
}

export function trainSpans(examples: readonly SpanExample[], family: Family): SpanTraining {
  const own = examples.filter((example) => example.family === family);
  const fitted = (some: readonly SpanExample[]) =>
    fitListwise(some, SPAN_FEATURES.length, { ...OPTIONS, l2: L2[family] });
  let exact = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitted(own.filter((example) => example.topic % FOLDS !== fold));
    for (const example of own.filter((one) => one.topic % FOLDS === fold))
      if (example.gold[best(example, weights)]) exact++;
  }
  const count = Math.max(1, own.length);
  const found = own.filter((example) => example.gold.includes(true)).length / count;
  return { family, weights: fitted(own), questions: own.length, found, exact: exact / count };
}

/** Index of the first span with the highest score; -1 without spans. */
function best({ values }: Choice, weights: Float64Array): number {
  const scores = values.map((one) => dot(weights, one));
  return scores.indexOf(Math.max(...scores));
}
