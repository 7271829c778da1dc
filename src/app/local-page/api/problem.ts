import type { Context } from 'hono';
import type { Problem } from '../../../corpus/problem.ts';

type Status = 400 | 403 | 404 | 413 | 422 | 503;

/** An expected failure as the page gets it: a code for the script, a message for the person. */
export function problemAnswer(context: Context, status: Status, { code, message }: Problem): Response {
  return context.json({ code, message }, status);
}
