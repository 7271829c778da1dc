import type { Post } from '../../chat/command.ts';
import type { Context } from '../../chat/context.ts';
import type { DigestDesk } from '../../chat/digest-desk.ts';
import type { ChosenChannel, Invocation } from '../../chat/invocation.ts';
import type { Person, Place } from '../../chat/place.ts';
import type { Ending } from '../../chat/state.ts';
import type { Result } from '../../corpus/problem.ts';
import type { DigestState } from '../state.ts';
import { digestsAt } from './digests.ts';
import { unansweredAt } from './unanswered.ts';
import { watchesAt } from './watches.ts';

export interface DigestDeskNeeds {
  readonly state: DigestState;
  /** What composes a digest. */
  readonly digestPost: Post;
  /** The direct messages with a person; null where none can be sent. */
  readonly directTo: (person: Person) => Promise<Place | null>;
  /** `Messenger.destination` of the place's platform; null where it has none. Absent: digests are posted where they are made. */
  readonly destination?: (chosen: ChosenChannel, person: Person, from: Place) => Promise<Result<Place> | null>;
  /** Whether no documents can be seen from a place. Default: no place is so. */
  readonly isClosed?: (place: Place) => boolean;
  /** The thread in which more about a posted reply belongs; null for the channel itself. */
  readonly threadOf: (place: Place, message: NonNullable<Ending['message']>) => string | null;
}

/** What one invocation needs. */
export interface DeskSetting extends DigestDeskNeeds {
  readonly invocation: Invocation;
  readonly context: Omit<Context, 'digests'>;
}

/** Digests, watches and open questions of the place that an invocation came from. */
export function digestDesk(
  needs: DigestDeskNeeds,
): (invocation: Invocation, context: Omit<Context, 'digests'>) => DigestDesk {
  return (invocation, context) => {
    const setting: DeskSetting = { ...needs, invocation, context };
    return { ...digestsAt(setting), ...watchesAt(setting), ...unansweredAt(setting) };
  };
}
