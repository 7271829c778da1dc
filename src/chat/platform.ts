import type { Result } from '../corpus/problem.ts';
import type { Desk } from './desk.ts';
import type { Messenger } from './messenger.ts';

/** Where a platform says what it does and what went wrong. `details` never hold a token or a person's words. */
export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  message: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

/** A chat platform, from the first connection to the last. The desk needs its messenger before it can be started. */
export interface Platform {
  readonly messenger: Messenger;
  /** Connects and begins to take in what people say. The value is a line for people: who we are, where we listen. */
  start(desk: Desk): Promise<Result<string>>;
  /** Takes in nothing any more. Waits for no work in flight, which can still be delivered. */
  stop(): Promise<void>;
}
