import { z } from 'zod';
import { isDay } from '../chat/days.ts';
import type { Result } from '../corpus/problem.ts';
import { readJsonLines } from './json-lines.ts';
import { wrongUsage } from './outcome.ts';

/** A line of `--questions`. */
export interface QuestionLine {
  /** Printed again with the answer, as it was given. */
  readonly id: string | number;
  readonly question: string;
  readonly asOf: string | null;
}

const words = z.string().refine((text) => text.trim() !== '', 'is empty, expected a question');

/** `{"id", "question" | "text", "asOf"?}`; other keys are left alone, so that a file with gold answers can be asked. */
export const QUESTION_LINE: z.ZodType<QuestionLine> = z
  .object({
    id: z.union([z.string(), z.number()], 'expected "id", a text or a number'),
    question: words.optional(),
    text: words.optional(),
    asOf: z.string().refine(isDay, 'expected a day such as 2025-06-30').nullish(),
  })
  .transform(({ id, question, text, asOf }, context) => {
    const asked = question ?? text;
    if (asked === undefined) context.addIssue('expected "question" (or "text")');
    return { id, question: asked ?? '', asOf: asOf ?? null };
  });

/** What both `ask` and `search` do with `--questions`: for programs only, and not together with a question. */
export async function readQuestions(
  path: string,
  question: string,
  json: boolean,
  folder: string,
): Promise<Result<QuestionLine[]>> {
  if (question.trim()) return wrongUsage('either a question or --questions, not both');
  if (!json) return wrongUsage('--questions is for programs: add --json');
  return await readJsonLines(path, folder, QUESTION_LINE);
}
