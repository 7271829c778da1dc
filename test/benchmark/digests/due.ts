import { invocationId } from '../../../src/chat/invocation.ts';
import type { Place } from '../../../src/chat/place.ts';
import type { Digest } from '../../../src/digest/digest.ts';
import type { DigestState } from '../../../src/digest/state.ts';
import type { Watch } from '../../../src/digest/watch.ts';
import { markOf } from '../../../src/platforms/discord/post/mark.ts';
import { markedBy } from '../../../src/platforms/slack/marker.ts';
import type { DiscordServer } from '../../end-to-end/discord/server.ts';
import type { Channel } from '../../end-to-end/discord/world.ts';
import type { SlackServer } from '../../end-to-end/slack/slack-server.ts';

/** Where digests and watches are told, and how often each was. */
export interface Rooms {
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
  readonly discordNews: Channel;
  readonly discordWatch: Channel;
}

export const SLACK_NEWS = 'C0NEWS';
export const SLACK_WATCH = 'C0WATCH';
const PERSON = 'U0ANNA';

export function openRooms(slack: SlackServer, discord: DiscordServer): Rooms {
  slack.world.channel(SLACK_NEWS);
  slack.world.channel(SLACK_WATCH);
  return { slack, discord, discordNews: discord.channel('news'), discordWatch: discord.channel('watch') };
}

/** One run that is to be posted once. */
export interface DueRun {
  readonly platform: string;
  readonly due: number;
  /** Of its invocation. */
  readonly id: string;
}

/**
 * Puts two watches and some digests into the state, and runs of them that are due at given times. Their own schedule is due
 * once in four years: a run that is due every few seconds could not be asked for, so it stands here as the ticker would
 * have written it, only ahead of its time.
 */
export async function prepare(
  state: DigestState,
  rooms: Rooms,
  now: number,
  due: readonly number[],
): Promise<DueRun[]> {
  const slackIn = (channel: string): Place => ({
    platform: 'slack',
    team: rooms.slack.world.team,
    channel,
    thread: null,
    direct: false,
  });
  const discordIn = ({ id }: Channel): Place => ({
    platform: 'discord',
    team: rooms.discord.world.guild,
    channel: id,
    thread: null,
    direct: false,
  });
  const news = [slackIn(SLACK_NEWS), discordIn(rooms.discordNews)];
  for (const place of [slackIn(SLACK_WATCH), discordIn(rooms.discordWatch)]) await state.saveWatch(watchIn(place, now));
  const digests = Array.from({ length: 6 }, (_, i) => digestIn(news[i % 2]!, i, now));
  for (const digest of digests) await state.saveDigest(digest);
  const runs: DueRun[] = [];
  for (const [i, time] of due.entries()) {
    const { id, place } = digests[i % digests.length]!;
    await state.planRuns(id, now, [{ digest: id, due: time }]);
    runs.push({ platform: place.platform, due: time, id: invocationId(`digest:${id}:${time}`) });
  }
  return runs;
}

function digestIn(place: Place, i: number, now: number): Digest {
  return {
    id: `digest-00000000${i}`,
    place,
    // Most tell one line: a hundred that each tell a hundred documents, a second apart, would only try the patience of Slack.
    topic: i < 2 ? null : 'bakery',
    schedule: { cron: '0 0 29 2 *', timeZone: 'UTC' },
    include: { conflicts: false, answers: false },
    whenNothing: 'line',
    missed: 'catch-up',
    createdBy: { platform: place.platform, id: PERSON },
    createdAt: now,
    pausedAt: null,
    coveredTo: now,
    plannedTo: now,
  };
}

function watchIn(place: Place, now: number): Watch {
  const person = { platform: place.platform, id: PERSON };
  const id = `watch-${place.platform}`.padEnd(16, '0');
  return {
    id,
    kind: 'topic',
    text: 'lighthouse',
    place,
    person,
    perHour: 100_000,
    createdAt: now,
    pausedAt: null,
    endedAt: null,
  };
}

/** How often each run arrived, as the platforms' servers have it. One pass: the servers live in this process and wait meanwhile. */
export function timesPosted(runs: readonly DueRun[], { slack, discord, discordNews }: Rooms): number[] {
  const inSlack = slack.repliesIn(SLACK_NEWS).flatMap(({ metadata }) => {
    const page = markedBy(metadata);
    return page?.from === 0 ? [page.id] : [];
  });
  const inDiscord = discord.messagesIn(discordNews).map(({ components }) => components?.[0]?.id);
  const slackTimes = counted(inSlack);
  const discordTimes = counted(inDiscord);
  return runs.map(({ platform, id }) =>
    platform === 'slack' ? (slackTimes.get(id) ?? 0) : (discordTimes.get(markOf(id).component) ?? 0),
  );
}

function counted<T>(all: readonly T[]): Map<T, number> {
  const times = new Map<T, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  return times;
}

/** All that is in a watch's channel and the threads below it, a text for each message. */
export function toldIn(platform: 'slack' | 'discord', { slack, discord, discordWatch }: Rooms): string[] {
  if (platform === 'slack') return slack.repliesIn(SLACK_WATCH).map(({ blocks }) => JSON.stringify(blocks));
  const channels = [...discord.world.channels.values()].filter(
    ({ id, parent }) => id === discordWatch.id || parent === discordWatch.id,
  );
  return channels.flatMap((channel) =>
    discord.messagesIn(channel).map((message) => JSON.stringify(message.components)),
  );
}
