import { type Person, type Place, WEB } from '../../chat/place.ts';

/** Names of conversations; the page makes them up. */
export const CONVERSATION = /^[A-Za-z0-9_-]{1,64}$/;

/** A conversation in the browser: nobody but who sits before it reads there. */
export function webPlace({ conversation, thread }: { conversation: string; thread: string | null }): Place {
  return { platform: WEB, team: null, channel: conversation, thread, direct: true };
}

/** Whoever uses the page on this machine. There is no login, so they are one person. */
export const WEB_PERSON: Person = { platform: WEB, id: 'you' };
