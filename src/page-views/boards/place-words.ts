import type { Place } from '../../chat/place.ts';

/** Where something was said: channels have no names here, only ids. */
export function placeInWords({ platform, channel, direct }: Place): string {
  if (platform === 'web') return 'this page';
  return direct ? `a direct message on ${platform}` : `${platform} channel ${channel}`;
}

/** What was set up in somebody's direct messages is theirs, but for those to the page. */
export const isPrivate = ({ platform, direct }: Place): boolean => direct && platform !== 'web';
