import type { Invocation } from '../../chat/invocation.ts';
import type { Visibility } from '../../chat/reply.ts';
import type { SlackHandle } from './handle.ts';
import { SLACK_SERVICE } from './limits.ts';

/**
 * - `post`: a message, which has a name and can be found again.
 * - `ephemeral`: a message that one person sees, for members of the channel with Ibid in it.
 * - `url`: an answer by the address that came with the command or button, which works where Ibid is no member.
 */
export type Route = 'post' | 'ephemeral' | 'url';

/**
 * The ways to bring a reply, best first. The next one is taken where Slack forbids one. Never a way on which more people
 * read than ought to: a private reply is posted openly only where nobody else is.
 */
export function routesOf(invocation: Invocation, handle: SlackHandle, visibility: Visibility, now: number): Route[] {
  const usable = SLACK_SERVICE.responseUrlLife - SLACK_SERVICE.responseUrlMargin;
  const url: Route[] = handle.responseUrl !== null && now - invocation.receivedAt < usable ? ['url'] : [];
  if (visibility === 'public' || invocation.place.direct) return ['post', ...url];
  // In a thread an ephemeral message stands in the thread; an answer by address may stand in the channel.
  return handle.thread === null ? [...url, 'ephemeral'] : ['ephemeral', ...url];
}
