import type { AskedQuestions, QuestionOutcome, WantedQuestions } from '../../chat/history.ts';
import { isoTime } from '../iso-time.ts';
import { placeInWords } from './place-words.ts';

/** What was asked: a page of it, latest first. */
export interface QuestionsBoard {
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly counts: AskedQuestions['counts'];
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly when: string;
    readonly outcome: QuestionOutcome;
    /** How many people hold the answer for right, and for wrong. */
    readonly right: number;
    readonly wrong: number;
    readonly place: string;
    /** Files that were quoted, as far as they may be seen from here. */
    readonly files: readonly string[];
  }[];
}

export function questionsBoard(
  { counts, total, questions }: AskedQuestions,
  { offset, limit }: Pick<WantedQuestions, 'offset' | 'limit'>,
  allows: (file: string) => boolean,
): QuestionsBoard {
  return {
    total,
    offset,
    limit,
    counts,
    questions: questions.map(({ recorded: { invocation, question, citations }, outcome, right, wrong }) => ({
      id: invocation.id,
      question,
      when: isoTime(invocation.receivedAt),
      outcome,
      right,
      wrong,
      place: placeInWords(invocation.place),
      files: [...new Set(citations.map(({ file }) => file))].filter(allows),
    })),
  };
}
