import { blockFaults } from './block-rules.ts';
import { type Answer, type Arguments, isRefusal, type Method, reachable, refuse } from './method.ts';
import type { World } from './world.ts';

/** docs.slack.dev/reference/methods/chat.update. */
export const CHAT_UPDATE: Method = {
  token: 'bot',
  scope: 'chat:write',
  takes: {
    channel: 'string!',
    ts: 'string!',
    text: 'string!',
    blocks: 'json',
    metadata: 'json',
    parse: 'string',
    link_names: 'boolean',
  },
  faults: ({ channel, blocks, parse }) => [
    ...(/^[UW]/.test(channel) ? ['a direct message is updated in its D channel, not by the person'] : []),
    ...(blocks === undefined
      ? ['without blocks those that the message has would be removed']
      : blockFaults(blocks, 50)),
    // Unlike when posting, the default reads names and links into the text.
    ...(parse === 'none' ? [] : ['parse is not none']),
  ],
  run: update,
};

function update(args: Arguments, world: World): Answer {
  const { channel: id, ts, text, blocks = [], metadata } = args;
  const channel = reachable(world, id, false);
  if (isRefusal(channel)) return channel;
  if (channel.archived) return refuse('is_inactive');
  // What one person alone was shown cannot be named.
  const at = world.messages.findIndex((m) => m.channel === id && m.ts === ts && m.onlyFor === null);
  const message = world.messages[at];
  if (!message) return refuse('message_not_found');
  if (message.user !== world.self) return refuse('cant_update_message');
  if (Number(ts) * 1_000 < Date.now() - world.editWindow) return refuse('edit_window_closed');
  const isCleared = metadata !== undefined && Object.keys(metadata ?? {}).length === 0;
  const kept = metadata === undefined ? message.metadata : isCleared ? null : metadata;
  world.messages[at] = { ...message, text, blocks, metadata: kept };
  return { ok: true, channel: id, ts, text };
}
