import { ChannelType } from 'discord.js';
import type { ChosenChannel, Json } from '../../chat/invocation.ts';
import type { Place } from '../../chat/place.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { PERMISSIONS } from './limits.ts';
import { PLATFORM } from './read/place.ts';

/** Channels in which a digest can be posted: those that take messages and threads below them. */
export const POSTABLE: readonly (ChannelType.GuildText | ChannelType.GuildAnnouncement)[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
];

/** What Discord said with an interaction of a channel that was chosen in it. Permissions are bits, in decimal. */
export type ChosenHandle = {
  /** The server of the interaction. */
  readonly server: string | null;
  /** Whether Ibid was added to that server, not to a person alone. */
  readonly installed: boolean;
  readonly type: number;
  /** What the person may do there, with everything that the channel grants and denies. */
  readonly permissions: string;
  /** What Ibid may do there; null where Discord did not say. */
  readonly own: string | null;
};

const ADMINISTRATOR = 1n << 3n;
const POSTING = PERMISSIONS['View Channels'] | PERMISSIONS['Send Messages'];

/**
 * The channel that a person chose, if they and Ibid may see it and post there.
 *
 * @param own what Ibid may do in a channel of a server, as the gateway told; null where it told nothing
 */
export function destination(
  { channel, handle }: ChosenChannel,
  from: Place,
  own: (server: string, channel: string) => bigint | null,
): Result<Place> {
  const chosen = readChosen(handle);
  if (chosen === null) return failure(UNKNOWN);
  const { team } = from;
  if (team === null || chosen.server !== team) return failure(HERE_ALONE);
  if (!POSTABLE.some((type) => type === chosen.type)) return failure(NO_TEXT);
  if (!mayPost(bits(chosen.permissions))) return failure(NOT_YOURS);
  const allowed = chosen.own === null ? own(team, channel) : bits(chosen.own);
  if (!chosen.installed || allowed === null || !mayPost(allowed)) return failure(NOT_OURS);
  return success({ platform: PLATFORM, team, channel, thread: null, direct: false });
}

const mayPost = (permissions: bigint): boolean =>
  (permissions & ADMINISTRATOR) !== 0n || (permissions & POSTING) === POSTING;

const bits = (text: string): bigint => (/^\d{1,30}$/.test(text) ? BigInt(text) : 0n);

function readChosen(json: Json): ChosenHandle | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { server, installed, type, permissions, own } = json as Readonly<Record<string, Json>>;
  if (typeof type !== 'number' || typeof permissions !== 'string') return null;
  return {
    server: typeof server === 'string' ? server : null,
    installed: installed === true,
    type,
    permissions,
    own: typeof own === 'string' ? own : null,
  };
}

const UNKNOWN: Problem = {
  code: 'unknown-channel',
  message: 'Discord did not say which channel is meant. Choose it in the form, or with the option “channel”.',
};
const HERE_ALONE: Problem = {
  code: 'here-alone',
  message: 'From here a digest can only be posted here: leave the channel out.',
};
const NO_TEXT: Problem = { code: 'no-text', message: 'Choose a text channel or an announcement channel.' };
const NOT_YOURS: Problem = {
  code: 'forbidden',
  message: 'You may not write in that channel. Choose one in which you may, or ask somebody who may write there.',
};
const NOT_OURS: Problem = {
  code: 'forbidden',
  message:
    'Ibid may not post in that channel: it needs “View Channel” and “Send Messages” there. Give them to Ibid’s role in the channel’s settings, or choose another one.',
};
