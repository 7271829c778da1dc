import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordServer } from '../../end-to-end/discord/server.ts';
import { SlackServer } from '../../end-to-end/slack/slack-server.ts';
import { Crowd, type Put } from './crowd.ts';
import { type Heard, settled } from './load.ts';
import { endIbid, startIbid } from './serving.ts';

export interface ChaosOptions {
  readonly folder: string;
  readonly documents: string;
  readonly questions: number;
  /** Questions a second. */
  readonly rate: number;
}

/** Every so many questions something goes wrong; primes, so that the faults meet every way of asking. */
const EVERY = { redelivery: 7, rateLimit: 23, failed: 29, carriedOut: 31, cut: 37, sockets: 101 };

/**
 * Questions while everything goes wrong that can: the same event again, dropped sockets, rate limits, faults before and
 * after a post was carried out, and in the middle one `kill -9`.
 */
export async function chaos(options: ChaosOptions): Promise<Heard & { readonly remarks: readonly string[] }> {
  const { folder, documents, questions, rate } = options;
  const slack = await SlackServer.start({ retryPauses: [500, 2_000, 5_000, 10_000, 60_000] });
  const discord = await DiscordServer.start();
  const crowd = new Crowd(slack, discord);
  let child = await startIbid({ slack, discord, folder, documents });
  const put: Put[] = [];
  let restarted: Promise<void> = Promise.resolve();
  try {
    const began = performance.now();
    while (put.length < questions) {
      const due = Math.min(questions, Math.floor(((performance.now() - began) / 1000) * rate));
      while (put.length < due) {
        put.push(crowd.ask());
        harm(put, slack, discord);
        if (put.length === Math.floor(questions / 2))
          restarted = endIbid(child, 'SIGKILL').then(async () => {
            child = await startIbid({ slack, discord, folder, documents });
          });
      }
      await sleep(2);
    }
    await restarted;
    await settled(put, 60_000);
    const by = new Map<string, number>();
    for (const one of put.filter((one) => one.replies().length !== 1 && !one.refused()))
      by.set(
        `${one.kind}: ${one.replies().length} replies`,
        (by.get(`${one.kind}: ${one.replies().length} replies`) ?? 0) + 1,
      );
    return {
      put,
      violations: [...slack.faults, ...discord.violations],
      remarks: [...by].map(([what, count]) => `chat with faults: ${what} (${count} times)`),
    };
  } finally {
    await restarted.catch(() => {});
    await endIbid(child);
    await slack.stop();
    await discord.close();
  }
}

function harm(put: readonly Put[], slack: SlackServer, discord: DiscordServer): void {
  const every = (kind: keyof typeof EVERY) => put.length % EVERY[kind] === 0;
  const posts = /\/messages(?:\/@original)?$/;
  if (every('redelivery')) put.at(-1)?.again();
  if (every('rateLimit')) {
    slack.failing.plan({ on: 'chat.postMessage', kind: 'rate', retryAfter: 1 });
    discord.fail({ path: posts, kind: 'limit', wait: 1 });
  }
  if (every('failed')) {
    slack.failing.plan({ on: 'chat.postMessage', kind: 'error' });
    discord.fail({ path: posts, kind: 'refuse' });
  }
  if (every('carriedOut')) {
    slack.failing.plan({ on: 'chat.postMessage', kind: 'error', done: true });
    discord.fail({ path: posts, kind: 'refuse', stored: true });
  }
  if (every('cut')) {
    slack.failing.plan({ on: 'chat.postMessage', kind: 'drop', done: true });
    discord.fail({ path: posts, kind: 'cut', stored: true });
  }
  if (every('sockets')) {
    slack.sockets.drop();
    discord.gateway.drop();
  }
}
