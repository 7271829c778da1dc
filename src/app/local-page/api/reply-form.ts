import type { Delivery } from '../../../chat/messenger.ts';
import { citationsOf } from '../../../chat/reply.ts';
import { payloadsOf } from '../../../platforms/web/payloads.ts';

/** A reply as the page gets it. `exports`: it quotes something, so there is something to export. */
export function replyForm(id: string, delivery: Delivery): object {
  const { reply, from, visibility } = delivery;
  return { id, reply, from, visibility, ...payloadsOf(delivery), exports: citationsOf(reply).length > 0 };
}
