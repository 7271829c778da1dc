import { type Method, refuse } from './method.ts';
import type { Channel, World } from './world.ts';

/** A page is short, so that tests read several. */
const PAGE = 2;

/** A channel as the bot is told of it: public ones always, private ones where it is in them. */
function known(world: World, id: string): Channel | null {
  const channel = world.channels.get(id);
  return channel && (channel.kind === 'channel' || channel.member) ? channel : null;
}

const peopleOf = (channel: Channel, world: World): readonly string[] => [
  ...(channel.member ? [world.self] : []),
  ...(channel.people ?? ['U0BORIS', 'U0CARLA', 'U0ANNA']),
];

export const CHANNELS: Readonly<Record<string, Method>> = {
  'conversations.info': {
    token: 'bot',
    scope: 'channels:read',
    takes: { channel: 'string!' },
    run: ({ channel: id }, world) => {
      const channel = known(world, id);
      if (!channel) return refuse('channel_not_found');
      const { kind, member, archived } = channel;
      return {
        ok: true,
        channel: {
          id,
          name: 'research',
          is_channel: kind === 'channel',
          is_group: kind === 'group',
          is_im: kind === 'im',
          is_mpim: false,
          is_private: kind !== 'channel',
          is_archived: archived,
          is_member: member,
        },
      };
    },
  },
  'conversations.members': {
    token: 'bot',
    scope: 'channels:read',
    takes: { channel: 'string!', limit: 'number', cursor: 'string' },
    faults: ({ limit = 100 }) => (limit <= 1_000 ? [] : [`limit is ${limit}, at most 1000`]),
    run: ({ channel: id, cursor = '0' }, world) => {
      const channel = known(world, id);
      if (!channel) return refuse('channel_not_found');
      const people = peopleOf(channel, world);
      const [start, end] = [Number(cursor), Number(cursor) + PAGE];
      return {
        ok: true,
        members: people.slice(start, end),
        response_metadata: { next_cursor: end < people.length ? String(end) : '' },
      };
    },
  },
};
