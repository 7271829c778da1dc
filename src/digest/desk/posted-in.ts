import type { ChosenChannel } from '../../chat/invocation.ts';
import { isSameChannel, type Place } from '../../chat/place.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { DeskSetting } from './digest-desk.ts';

/**
 * The channel that a digest is to be posted in, whatever the thread: the one that was chosen, if the platform says that
 * the person and Ibid may post there and documents can be seen from there; else the one where it was asked for.
 */
export async function postedIn(
  chosen: ChosenChannel | undefined,
  { invocation, destination, isClosed }: DeskSetting,
): Promise<Result<Place>> {
  const { place, person } = invocation;
  const here: Place = { ...place, thread: null };
  if (chosen === undefined || isHere(chosen, place)) return success(here);
  const found = await destination?.(chosen, person, here);
  if (!found) return failure(HERE_ALONE);
  if (!found.ok) return found;
  if (isSameChannel(found.value, here)) return success(here);
  return isClosed?.(found.value) ? failure(CLOSED) : success({ ...found.value, thread: null });
}

const isHere = ({ channel }: ChosenChannel, place: Place): boolean =>
  channel === place.channel || channel.toLowerCase() === 'here';

const HERE_ALONE: Problem = {
  code: 'here-alone',
  message: 'From here a digest can only be posted here: leave the channel out.',
};
const CLOSED: Problem = {
  code: 'closed',
  message:
    'No documents can be seen from that channel yet, so nothing would ever be told there. Whoever runs Ibid decides which documents are seen there.',
};
