import { type APIMessage, Routes } from 'discord.js';
import type { Result } from '../../../corpus/problem.ts';
import type { Fault } from '../fault.ts';
import { insist } from '../insist.ts';
import { findEarlier } from './find-earlier.ts';
import type { Mark } from './mark.ts';
import type { bodyOf, Posting } from './posting.ts';

/** Milliseconds in which Discord surely knows a nonce again: "the past few minutes" (resources/message, Create Message). */
const NONCE_HOLDS = 60_000;

/**
 * Posts a message so that it stands there once, whatever becomes of the answer: Discord itself refuses a second one with
 * the nonce (`enforce_nonce`, for some minutes), and ahead of each further try the channel is looked through.
 */
export function postOnce(
  posting: Posting,
  channel: string,
  body: ReturnType<typeof bodyOf> & { readonly message_reference?: object },
  mark: Mark,
  since: string,
): Promise<Result<APIMessage, Fault>> {
  const began = performance.now();
  return insist<APIMessage>(
    () =>
      posting.connection.bot.post(Routes.channelMessages(channel), {
        body: { ...body, nonce: mark.nonce, enforce_nonce: true },
      }),
    posting.pauses,
    async () => {
      const earlier = await findEarlier({ ...posting, pauses: [] }, channel, since, mark, false);
      if (typeof earlier !== 'string') return earlier;
      // Later the nonce may be forgotten, and only looking tells whether an earlier try arrived.
      return earlier === 'unreachable' && performance.now() - began > NONCE_HOLDS ? 'later' : null;
    },
  );
}
