import type { Problem } from '../corpus/problem.ts';

export type StateCode =
  | 'state-locked'
  | 'state-unwritable'
  | 'state-damaged'
  | 'state-newer'
  | 'disk-full'
  | 'database-url'
  | 'database-unreachable'
  | 'database-refused'
  | 'database-missing'
  | 'database-encoding';

/** Why the state cannot be opened. */
export type StateProblem = Problem<StateCode>;
