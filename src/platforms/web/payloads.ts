import type { Delivery } from '../../chat/messenger.ts';
import { type DiscordMessage, renderDiscordMessage } from '../discord/render/message.ts';
import { renderSlackMessage, type SlackMessage } from '../slack/render/message.ts';
import { createInk } from '../terminal/ink.ts';
import { renderReply } from '../terminal/reply.ts';

/** A reply as it would be sent elsewhere, message by message. */
export interface Payloads {
  readonly slack: readonly Pick<SlackMessage, 'blocks' | 'text'>[];
  readonly discord: readonly Pick<DiscordMessage, 'components' | 'flags' | 'allowed_mentions'>[];
  readonly terminal: string;
}

/** Columns of the terminal's form: what fits a narrow window. */
const WIDTH = 80;

/** What the other platforms' renderers make of a delivery: the very payloads that would be posted. */
export function payloadsOf({ reply, from, visibility, again }: Delivery): Payloads {
  const rest = reply.rest === 'thread';
  const slack: Payloads['slack'][number][] = [];
  for (let at: number | null = from; at !== null; ) {
    const { blocks, text, next } = renderSlackMessage(reply, { from: at, again, ...(rest ? { rest: 'thread' } : {}) });
    slack.push({ blocks, text });
    at = rest ? next : null;
  }
  const discord: Payloads['discord'][number][] = [];
  for (let at: number | null = from; at !== null; ) {
    const message = renderDiscordMessage(reply, { from: at, again, ...(rest ? { rest: 'follows' } : {}) });
    const { components, flags, allowed_mentions, next } = message;
    discord.push({ components, flags, allowed_mentions });
    at = rest ? next : null;
  }
  const setting = { ink: createInk(false), width: WIDTH, pathOf: (file: string) => file };
  return { slack, discord, terminal: renderReply({ ...reply, from }, visibility, setting) };
}
