import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The development sets lie beside the project, not in it. */
export const DATA = resolve(import.meta.dirname, '../../../shared/data');

export type SetName = 'squad2' | 'news-qa' | 'timeqa' | 'excerpts';
export const SETS: readonly SetName[] = ['squad2', 'news-qa', 'timeqa', 'excerpts'];

/** A line of corpus.jsonl.gz. */
export interface GivenDocument {
  readonly id: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly text: string;
}

/** A line of questions.jsonl. */
export interface GivenQuestion {
  readonly id: string;
  readonly text: string;
  readonly answerable: boolean;
  readonly answers: readonly string[];
  /** `start` counts in the document's `text`. */
  readonly evidence: readonly { readonly doc: string; readonly text: string; readonly start?: number }[];
  readonly gold_docs?: readonly string[];
  /** squad2: the paragraph the question was written about, `Topic#number`. */
  readonly context?: string;
}

export interface DevelopmentSet {
  readonly name: SetName;
  readonly documents: readonly GivenDocument[];
  readonly questions: readonly GivenQuestion[];
}

/** Null where the set is not on this machine. */
export function developmentSet(name: SetName): DevelopmentSet | null {
  const corpus = resolve(DATA, name, 'corpus.jsonl.gz');
  const questions = resolve(DATA, name, 'questions.jsonl');
  if (!existsSync(corpus) || !existsSync(questions)) return null;
  return {
    name,
    documents: rows(gunzipSync(readFileSync(corpus)).toString('utf8')) as GivenDocument[],
    questions: (rows(readFileSync(questions, 'utf8')) as GivenQuestion[]).map((given) =>
      name === 'excerpts' ? { ...given, answers: given.evidence.map((piece) => piece.text) } : given,
    ),
  };
}

const rows = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/**
 * What a question is about: a squad2 topic, the page of a timeqa question, each question of the others by itself. Questions
 * of one topic never stand on both sides of a fold.
 */
export function topicOf(set: SetName, question: GivenQuestion): string {
  if (set === 'squad2') return topicOfParagraph(question.context ?? '');
  if (set === 'timeqa') return question.evidence[0]?.doc ?? question.id.replace(/#.*/, '');
  return question.id;
}

export const topicOfParagraph = (id: string): string => id.replace(/#.*/, '');

/** SQuAD's normalisation: small letters, no punctuation, no articles. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether a sentence is right: it holds an answer, or, where the answers are excerpts, is part of one. */
export function isRightSentence(set: SetName, text: string, answers: readonly string[]): boolean {
  if (holdsAnswer(text, answers)) return true;
  const words = plain(text);
  return set === 'excerpts' && words.length >= SHORTEST_PART && answers.some((answer) => plain(answer).includes(words));
}

/** Fewer characters may stand anywhere. */
const SHORTEST_PART = 20;

/** Whether the text holds one of the answers, as whole words. */
export function holdsAnswer(text: string, answers: readonly string[]): boolean {
  const around = ` ${plain(text)} `;
  return answers.some((answer) => plain(answer) !== '' && around.includes(` ${plain(answer)} `));
}
