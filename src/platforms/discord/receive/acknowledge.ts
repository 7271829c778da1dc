import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteraction,
  InteractionResponseType,
  type RESTPostAPIInteractionCallbackJSONBody,
  Routes,
} from 'discord.js';
import type { Visibility } from '../../../chat/reply.ts';
import { faultOf } from '../fault.ts';
import { CALLBACK_DEADLINE, EPHEMERAL } from '../limits.ts';
import type { Connection } from '../rest.ts';

/** "Interaction has already been acknowledged": an earlier try arrived. */
const ALREADY_ACKNOWLEDGED = 40_060;

/** Milliseconds until a try is given up, so that another one fits into the three seconds. */
const TRY = 1_200;
/** Milliseconds between the first two tries; doubled each time. */
const PAUSE = 100;

/** `late`: Discord takes no acknowledgement for this interaction any more ("Unknown interaction", 10062). */
export type Acknowledged = 'yes' | 'late' | 'failed';

/** Answers an interaction's callback within its three seconds. Repeating is safe: Discord takes one answer. */
export async function respond(
  { interactions }: Connection,
  { id, token }: Pick<APIInteraction, 'id' | 'token'>,
  body: RESTPostAPIInteractionCallbackJSONBody,
): Promise<Acknowledged> {
  const started = performance.now();
  for (let pause = PAUSE; ; pause *= 2) {
    try {
      await interactions.post(Routes.interactionCallback(id, token), {
        body,
        auth: false,
        signal: AbortSignal.timeout(TRY),
      });
      return 'yes';
    } catch (error) {
      const fault = faultOf(error);
      if (fault.kind === 'refused') {
        if (fault.code === ALREADY_ACKNOWLEDGED) return 'yes';
        return fault.status === 404 ? 'late' : 'failed';
      }
      if (performance.now() - started + pause > CALLBACK_DEADLINE) return 'failed';
      await sleep(pause);
    }
  }
}

/** "Ibid is thinking". Who will see the reply is told here and cannot be changed later. */
export function deferral(visibility: Visibility): RESTPostAPIInteractionCallbackJSONBody {
  return {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: visibility === 'private' ? { flags: EPHEMERAL } : {},
  };
}

/** A remark for the person alone, at once and final. */
export function remark(text: string): RESTPostAPIInteractionCallbackJSONBody {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content: text, flags: EPHEMERAL, allowed_mentions: { parse: [] } },
  };
}
