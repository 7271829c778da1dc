import type { Choice, Command } from './command.ts';
import type { Invocation } from './invocation.ts';
import type { Person, Place } from './place.ts';
import type { Visibility } from './reply.ts';

/** What a platform sees of the desk. It gives invocations in, and gets deliveries through its `Messenger`. */
export interface Desk {
  readonly commands: readonly Command[];
  /** Who will see the reply; to be told to the platform with the acknowledgement. */
  visibilityOf(invocation: Invocation): Visibility;
  /**
   * Takes an invocation in. Once it resolves the invocation is durable and may be acknowledged; the work goes on by
   * itself. `known`: it was delivered before and is not worked twice.
   */
  accept(invocation: Invocation): Promise<'new' | 'known'>;
  /** Suggestions while somebody types; never later than a second, empty where there are none. */
  complete(command: string, option: string, typed: string, person: Person, place: Place): Promise<readonly Choice[]>;
  /** What a home page or a first greeting shows: recent documents, the person's recent questions, questions to try. */
  home(person: Person, place: Place): Promise<import('./reply.ts').Reply>;
  /** Questions to offer at the start of a conversation, at most `limit`. */
  prompts(person: Person, place: Place, limit: number): Promise<readonly string[]>;
}
