import { holdsAnswer, plain } from '../../../scripts/train/development-set.ts';
import type { AnswerLine, GoldQuestion } from './answers.ts';
import { fileOf, type Overlaps } from './excerpts.ts';

export type Quoted = AnswerLine['citations'][number];

/** What a right answer to a question is. */
export interface Gold {
  /** Files of the documents that answer; empty where the set does not say. */
  readonly files: ReadonlySet<string>;
  /** Whether some text of a file holds the answer. */
  readonly holds: (text: Quoted) => boolean;
  /** Null where the set has no short answers for the question. */
  readonly isShort: ((short: string) => boolean) | null;
  /** For people. */
  readonly inWords: string;
}

/** @param overlaps for sets of excerpts, which have places instead of answers */
export function goldOf(question: GoldQuestion, overlaps: Overlaps | null): Gold {
  const { answers = [], evidence = [], gold_docs = [], quote, short, files } = question;
  const named = new Set(files ?? [...gold_docs, ...evidence.map(({ doc }) => doc)].map(fileOf));
  if (quote !== undefined) {
    const form = new RegExp(quote);
    const shortForm = short === undefined ? null : new RegExp(short);
    return {
      files: named,
      holds: (text) => form.test(text.quote) && named.has(text.file),
      isShort: shortForm && ((given) => shortForm.test(given)),
      inWords: `/${quote}/`,
    };
  }
  const places = [...named].join(', ');
  if (overlaps)
    return {
      files: named,
      holds: (text) => overlaps(question, text),
      isShort: null,
      inWords: `${evidence.map(({ text }) => `“${text}”`).join(' / ')} in ${places}`,
    };
  return {
    files: named,
    holds: (text) => holdsAnswer(text.quote, answers),
    isShort: answers.length > 0 ? (given) => answers.some((one) => plain(one) === plain(given)) : null,
    inWords: question.answerable
      ? `${answers.map((one) => `“${one}”`).join(' / ')}${places ? ` in ${places}` : ''}`
      : 'no answer',
  };
}
