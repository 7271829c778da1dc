import { createHash } from 'node:crypto';
import { plainQuestion } from '../digest/same-question.ts';

/** The same for questions that differ in case, spaces and punctuation only. */
export const questionKey = (question: string): string =>
  createHash('sha256').update(plainQuestion(question)).digest('base64url');
