import type { Candidate } from '../evidence/candidate.ts';
import type { Question } from '../question/question.ts';

const EARLIER_VERSION =
  /\b(?:earlier|previous|original|prior) versions? of (?:this|the|our) (?:article|story|report|page|post|piece|headline)\b/i;
const ASKS_OF_IT = /\b(?:correct\w*|version|mistake|error|wrong\w*|article|story)\b/i;

/** "An earlier version of this article said that 90 were hurt": what a paper has taken back answers nothing but what it took back. */
export const isWithdrawn = ({ text }: Question, candidate: Candidate): boolean =>
  EARLIER_VERSION.test(candidate.text) && !ASKS_OF_IT.test(text);
