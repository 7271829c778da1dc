import type { Desk } from '../chat/desk.ts';
import type { Messenger } from '../chat/messenger.ts';
import type { Result } from '../corpus/problem.ts';

/** A chat platform that Ibid can serve. Made from its tokens; it connects when it is started. */
export interface Platform {
  /** Usable before `start` and after `stop`: what was left unfinished may be delivered without a connection for events. */
  readonly messenger: Messenger;
  /**
   * Connects, and gives everything that people want of Ibid to the desk from then on. The value is a line for people: who
   * we are there, and how Ibid is invited. A problem when the platform refuses us; a passing fault is waited out.
   */
  start(desk: Desk): Promise<Result<string>>;
  /** Whether events arrive at this moment. Absent where that is so from `start` to `stop`. */
  connected?(): boolean;
  /** Takes nothing in any more. Resolves when the connection is closed; deliveries may still go out. */
  stop(): Promise<void>;
}
