import { failure, type Problem, type Result, success } from '../corpus/problem.ts';

/** How a command ended: done, or the problem that goes to standard error as one line. */
export type Outcome = Result<null>;

export const DONE: Outcome = success(null);

/** What was asked for cannot be understood; the way to ask is in the message. */
export function wrongUsage(message: string): { readonly ok: false; readonly problem: Problem } {
  return failure({ code: 'usage', message });
}

/** 0 for work done, 2 for wrong usage, 1 for any other problem (CONTRACT of the program's exit codes). */
export function exitCodeOf(outcome: Outcome): 0 | 1 | 2 {
  if (outcome.ok) return 0;
  return outcome.problem.code === 'usage' ? 2 : 1;
}
