import { reasonsOf } from '../../../src/answer/evidence/rank.ts';
import type { Findings } from '../../../src/answer/read-evidence.ts';
import type { SearchIndex } from '../../../src/index/search-index.ts';
import { type AnswerLine, type GoldQuestion, wordsOf } from './answers.ts';
import type { Gold } from './gold.ts';
import { markdown } from './markdown.ts';
import { MISS_KINDS, type Outcome } from './miss-kind.ts';

/** A question with all that was found for it. */
export interface Looked {
  readonly question: GoldQuestion;
  readonly gold: Gold;
  /** Null where the program gave none. */
  readonly answer: AnswerLine | null;
  readonly findings: Findings;
  readonly outcome: Outcome;
  /** The kind of miss; null where nothing went wrong. */
  readonly miss: string | null;
}

const BELOW = [2, 3, 5, 10, Number.POSITIVE_INFINITY];
const SHOWN = 140;

/** Misses of a set by kind, then a line each. */
export function missesText(set: string, looked: readonly Looked[]): string {
  const missed = looked.filter(({ miss }) => miss !== null);
  const answerable = looked.filter(({ outcome }) => outcome.isAnswerable).length;
  const rows = MISS_KINDS.map(({ name }) => {
    const own = missed.filter(({ miss }) => miss === name);
    const answered = own.filter(({ outcome }) => outcome.isAnswered).length;
    return [name, String(own.length), String(answered), detailOf(name, own)];
  });
  return [
    `${set}: ${looked.length} questions, ${answerable} of them with an answer; ${missed.length} misses`,
    markdown(['Miss', 'Questions', 'of them answered', ''], rows, new Set([1, 2])),
    ...MISS_KINDS.flatMap(({ name }) => missed.filter(({ miss }) => miss === name).map(lineOf)),
  ].join('\n\n');
}

function detailOf(kind: string, own: readonly Looked[]): string {
  if (kind === 'not retrieved') {
    const read = own.filter(({ outcome }) => outcome.isDocumentRead).length;
    return `other passages of a right document were read for ${read}`;
  }
  if (kind !== 'ranked below') return '';
  const within = BELOW.map((most, i) => {
    const least = (BELOW[i - 1] ?? 1) + 1;
    const count = own.filter(({ outcome: { rank } }) => rank !== null && rank >= least && rank <= most).length;
    const label =
      most === Number.POSITIVE_INFINITY ? `${least} on` : least === most ? String(most) : `${least}-${most}`;
    return `${label}: ${count}`;
  });
  // What is right by itself may have been quoted after a copy of the first, so that rank 1 can be a miss too.
  const first = own.filter(({ outcome }) => outcome.rank === 1).length;
  return `best right one at rank ${first > 0 ? `1: ${first}, ` : ''}${within.join(', ')}`;
}

function lineOf({ question, gold, answer, outcome, miss }: Looked): string {
  const first = answer?.citations[0];
  return [
    `${miss}${outcome.rank === null ? '' : ` (right one at rank ${outcome.rank})`}: ${question.id} ${wordsOf(question)}`,
    `  gold: ${gold.inWords.slice(0, SHOWN)}`,
    `  ${answer?.status ?? 'no answer'} ${answer?.confidence.toFixed(2) ?? ''}: ${answer?.shortAnswer ?? '-'} | ${first ? `${first.file}: ${first.quote.slice(0, SHOWN)}` : '-'}`,
  ].join('\n');
}

/** One question: what was asked and understood, and every candidate with its features and what each added. */
export function missText({ question, gold, answer, findings, outcome, miss }: Looked, index: SearchIndex): string {
  const { question: understood, weighing, evidence, readings, doubts, confidence } = findings;
  const concepts = understood.concepts.map(({ surface }, i) => `${surface} ${weighing.idf[i]?.toFixed(2) ?? ''}`);
  const head = [
    `asked: ${wordsOf(question)}`,
    `gold: ${gold.inWords}`,
    `miss: ${miss ?? 'none'}${outcome.rank === null ? '' : `; right one at rank ${outcome.rank}`}`,
    `given: ${answer?.status ?? 'no answer'}, short answer ${answer?.shortAnswer ?? '-'}`,
    `expects: ${understood.expects}; words by weight: ${concepts.join(', ')}`,
    `confidence: ${confidence.toFixed(3)}; doubts: ${doubts.join(', ') || 'none'}`,
  ];
  const shorts = new Map(readings.map((reading) => [reading.evidence, reading.short]));
  const candidates = evidence.map((piece, i) => {
    const { passage, span, text } = piece.candidate;
    const { file } = index.documents[passage.document]!;
    const isRight = gold.holds({ quote: text, file, ...span });
    const short = shorts.get(piece);
    const features = reasonsOf(piece).map(({ name, value, part }) => `${name} ${value.toFixed(2)} → ${signed(part)}`);
    return [
      `${i + 1}. ${isRight ? 'RIGHT ' : ''}${piece.score.toFixed(3)}  ${file} ${span.start}-${span.end}`,
      `   ${text.replace(/\s+/g, ' ')}`,
      ...(short ? [`   short answer: ${short.text} (${short.sureness.toFixed(2)})`] : []),
      `   ${features.join('; ')}`,
    ].join('\n');
  });
  return [...head, '', ...candidates].join('\n');
}

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
