import type { Place } from '../../chat/place.ts';

/** Whether two places are read by the same people: threads of a channel belong to it. */
export const sameChannel = (a: Place, b: Place): boolean =>
  a.platform === b.platform && a.team === b.team && a.channel === b.channel;
