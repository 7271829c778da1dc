/** An expected failure: `code` for programs, `message` for people (what was found, what was expected, what to do). */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
}

/** Either a value or the problem that stood in its way. Only faults and I/O throw. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

export const success = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failure = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });
