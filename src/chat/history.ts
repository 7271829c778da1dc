import type { Span } from '../corpus/span.ts';
import type { Recorded } from './state.ts';

/** How a question ended that was asked and answered, or could not be. */
export const OUTCOMES = ['answered', 'conflicting', 'unanswered'] as const;
export type QuestionOutcome = (typeof OUTCOMES)[number];

/** A question with what people held of its answer. */
export interface AskedQuestion {
  readonly recorded: Recorded & { readonly question: string };
  readonly outcome: QuestionOutcome;
  /** How many people hold the answer for right, and for wrong. */
  readonly right: number;
  readonly wrong: number;
}

export interface AskedQuestions {
  /** Of all that are kept: by how they ended, and how many somebody holds for wrongly answered. */
  readonly counts: Readonly<Record<QuestionOutcome | 'wrong', number>>;
  /** How many there are of those that were wanted. */
  readonly total: number;
  /** Latest first. */
  readonly questions: readonly AskedQuestion[];
}

export interface WantedQuestions {
  /** Only those that ended so. */
  readonly outcome?: QuestionOutcome;
  /** Only those that somebody holds for wrongly answered. */
  readonly wrong?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * What was asked, for whoever runs Ibid and looks at its page. Of direct messages nothing is in it, but of those to the
 * page itself: nobody else is meant to read there.
 */
export interface History {
  questionsAsked(wanted: WantedQuestions): Promise<AskedQuestions>;
  /** Replies that arrived and quoted the file, latest first. */
  repliesThatQuoted(file: string, limit: number): Promise<readonly Recorded[]>;
  /**
   * The words that were quoted from a place of a file, each once, the latest first, in whichever conversation: who follows
   * a link to the place was shown them. Nothing is told of who asked, or what.
   */
  quotedAt(file: string, place: Span): Promise<readonly string[]>;
}
