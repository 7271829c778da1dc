import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordServer } from '../../end-to-end/discord/server.ts';
import { SlackServer } from '../../end-to-end/slack/slack-server.ts';
import { Crowd, type Put } from './crowd.ts';
import { endIbid, startIbid } from './serving.ts';

export interface LoadOptions {
  readonly folder: string;
  readonly documents: string;
  /** Questions a second, and for how many seconds. */
  readonly rate: number;
  readonly seconds: number;
}

export interface Heard {
  readonly put: readonly Put[];
  /** What the servers would have refused. */
  readonly violations: readonly string[];
}

/** A steady stream of questions by every way there is, against the program in a process of its own. */
export async function load({ folder, documents, rate, seconds }: LoadOptions): Promise<Heard> {
  const slack = await SlackServer.start({ retryPauses: [3_000, 10_000] });
  const discord = await DiscordServer.start();
  const crowd = new Crowd(slack, discord);
  const child = await startIbid({ slack, discord, folder, documents });
  try {
    for (let i = 0; i < 10; i++) {
      crowd.ask();
      await sleep(50);
    }
    await sleep(1_000);
    const put: Put[] = [];
    const began = performance.now();
    while (put.length < rate * seconds) {
      const due = Math.min(rate * seconds, Math.floor(((performance.now() - began) / 1000) * rate));
      while (put.length < due) put.push(crowd.ask());
      await sleep(2);
    }
    await settled(put, 10_000);
    return { put, violations: [...slack.faults, ...discord.violations] };
  } finally {
    await endIbid(child);
    await slack.stop();
    await discord.close();
  }
}

/** Waits until every question has a reply, or so many milliseconds. */
export async function settled(put: readonly Put[], milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end && put.some((one) => one.replies().length === 0 && !one.refused())) await sleep(200);
  // What comes twice comes a little later.
  await sleep(500);
}
