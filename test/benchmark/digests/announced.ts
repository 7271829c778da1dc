import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openState } from '../../../src/store/open-state.ts';
import { Chance } from '../../digest/simulation/chance.ts';
import { DiscordServer } from '../../end-to-end/discord/server.ts';
import { startIbid } from '../../end-to-end/running-ibid.ts';
import { SlackServer } from '../../end-to-end/slack/slack-server.ts';
import { openRooms, prepare, toldIn } from './due.ts';
import { Newsroom } from './newsroom.ts';

const PATIENCE_MS = 60_000;

/**
 * Milliseconds from when a document stands in the folder to the message of a watch that waits for it, for each of so many
 * documents that come one after the other.
 *
 * @param documents a folder of documents that are there before; it is copied
 * @param folder empty, for everything else
 */
export async function announced(documents: string, folder: string, count: number): Promise<number[]> {
  cpSync(documents, join(folder, 'documents'), { recursive: true });
  const newsroom = new Newsroom(join(folder, 'documents'), new Chance(5));
  const slack = await SlackServer.start();
  const discord = await DiscordServer.start();
  const rooms = openRooms(slack, discord);
  const state = await openState({ databaseUrl: null, folder: join(folder, 'state'), log: () => {} });
  if (!state.ok) throw new Error(state.problem.message);
  await prepare(state.value, rooms, Date.now(), []);
  await state.value.close();
  const ibid = startIbid(folder, {
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  });
  try {
    await ibid.says(/^Slack: .+\n/m);
    await ibid.says(/^Discord: .+\n/m);
    await sleep(10_000);
    const times: number[] = [];
    for (let i = 0; i < count; i++) {
      newsroom.drop();
      const dropped = performance.now();
      const words = `lighthouse of ${newsroom.names.at(-1)} `;
      while (!toldIn('slack', rooms).some((text) => text.includes(words))) {
        if (performance.now() - dropped > PATIENCE_MS) throw new Error(`not told: ${ibid.err().slice(-2_000)}`);
        await sleep(20);
      }
      times.push(performance.now() - dropped);
      await sleep(2_000);
    }
    return times;
  } finally {
    await ibid.stop('SIGTERM');
    await slack.stop();
    await discord.close();
  }
}
