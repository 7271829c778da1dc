import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openState } from '../../../src/store/open-state.ts';
import { Chance } from '../../digest/simulation/chance.ts';
import { DiscordServer } from '../../end-to-end/discord/server.ts';
import { type RunningIbid, startIbid } from '../../end-to-end/running-ibid.ts';
import { SlackServer } from '../../end-to-end/slack/slack-server.ts';
import { openRooms, prepare, timesPosted, toldIn } from './due.ts';
import { Newsroom } from './newsroom.ts';

export interface CrashOptions {
  /** For documents, index and state; empty. */
  readonly folder: string;
  readonly seed: number;
  readonly kills: number;
  /** Runs of digests that become due, and the milliseconds between two. */
  readonly runs: number;
  readonly every: number;
  /** The process is told to stop at a random moment of so many milliseconds from its start. */
  readonly longest: number;
  /** Another database than the folder's own, and so many processes at once on it. */
  readonly databaseUrl?: string;
  readonly processes?: number;
}

export interface Crashed {
  readonly runs: number;
  readonly lost: number;
  readonly doubled: number;
  /** Documents that were dropped; each is to be told by a watch in Slack and by one in Discord. */
  readonly documents: number;
  readonly untold: number;
  readonly toldTwice: number;
  /** What a platform's rules were broken with. */
  readonly violations: readonly string[];
  /** Of the last process, what it wrote to standard error. */
  readonly log: string;
}

/** After the last kill, what has not arrived is lost once nothing has come for so long. */
const PATIENCE_MS = 90_000;

/** The real program, killed again and again while digests are due and documents come that are watched for. */
export async function crash(options: CrashOptions): Promise<Crashed> {
  const { folder, seed, kills, every, longest, databaseUrl = null, processes = 1 } = options;
  const chance = new Chance(seed);
  const slack = await SlackServer.start();
  const discord = await DiscordServer.start();
  const rooms = openRooms(slack, discord);
  const newsroom = new Newsroom(join(folder, 'documents'), chance);
  const start = (number: number): RunningIbid =>
    startIbid(folder, {
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      IBID_INDEX: `index-${number}`,
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.url,
    });
  // The first process notes the documents that were there before.
  const first = start(0);
  await served(first);
  await first.stop('SIGTERM');

  const state = await openState({ databaseUrl, folder: join(folder, 'state'), log: () => {} });
  if (!state.ok) throw new Error(state.problem.message);
  const now = Date.now();
  const due = Array.from({ length: options.runs }, (_, i) => now + 3_000 + i * every);
  const runs = await prepare(state.value, rooms, now, due);
  await state.value.close();

  const living = Array.from({ length: processes }, (_, number) => start(number));
  try {
    for (let killed = 0; killed < kills; killed++) {
      newsroom.drop();
      const number = chance.between(0, processes - 1);
      await sleep(chance.between(0, longest));
      await living[number]!.stop('SIGKILL');
      living[number] = start(number);
    }
    await Promise.all(living.map(served));
    newsroom.drop();
    const platforms = ['slack', 'discord'] as const;
    const count = () => {
      const times = timesPosted(runs, rooms);
      const told = platforms.flatMap((platform) => {
        const texts = toldIn(platform, rooms);
        return newsroom.names.map((name) => texts.filter((text) => text.includes(`lighthouse of ${name} `)).length);
      });
      return { times, told };
    };
    const missing = () => {
      const { times, told } = count();
      return [...times, ...told].filter((one) => one === 0).length;
    };
    let [left, since] = [missing(), Date.now()];
    while (left > 0 && Date.now() - since < PATIENCE_MS) {
      await sleep(1_000);
      const now = missing();
      if (now < left) [left, since] = [now, Date.now()];
    }
    // What comes twice comes a little later.
    await sleep(6_000);
    const { times, told } = count();
    const over = (many: readonly number[]) => many.filter((one) => one > 1).length;
    const none = (many: readonly number[]) => many.filter((one) => one === 0).length;
    return {
      runs: runs.length,
      lost: none(times),
      doubled: over(times),
      documents: newsroom.names.length,
      untold: none(told),
      toldTwice: over(told),
      violations: [...slack.faults.map(String), ...discord.violations.map(String)],
      log: living[0]!.err(),
    };
  } finally {
    await Promise.all(living.map((one) => one.stop('SIGKILL')));
    await slack.stop();
    await discord.close();
  }
}

async function served(ibid: RunningIbid): Promise<void> {
  await ibid.says(/^Slack: .+\n/m);
  await ibid.says(/^Discord: .+\n/m);
}
