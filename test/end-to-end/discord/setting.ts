import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { createDiscord } from '../../../src/platforms/discord/discord.ts';
import type { Platform } from '../../../src/platforms/platform.ts';
import { FakeDesk, Memory } from './desk.ts';
import { DiscordServer } from './server.ts';

export interface Setting {
  readonly server: DiscordServer;
  readonly desk: FakeDesk;
  readonly memory: Memory;
  readonly logged: { readonly level: string; readonly message: string }[];
  platform: Platform;
  greeting: string;
  /** Ends this life of the bot and begins another, with the same desk and state. */
  restart(): Promise<void>;
  /** Ends this life without another one yet: its connection is gone without a farewell, and what it last saved is undone. */
  kill(): Promise<void>;
  /** Begins another life, with the same desk and state. */
  revive(): Promise<void>;
}

/** A Discord, a bot that is connected to it, and a desk that answers. All of it is closed, and nothing was violated. */
export async function withDiscord(run: (setting: Setting) => Promise<void>): Promise<void> {
  const server = await DiscordServer.start();
  const desk = new FakeDesk();
  const memory = new Memory();
  const logged: { level: string; message: string }[] = [];
  const platforms: Platform[] = [];
  const begin = async (): Promise<{ platform: Platform; greeting: string }> => {
    const platform = createDiscord({
      token: server.token,
      apiUrl: server.url,
      state: memory,
      now: () => server.now(),
      pauses: [20, 40, 80],
      requestTimeout: 500,
      log: (level, message) => logged.push({ level, message }),
    });
    platforms.push(platform);
    desk.messenger = platform.messenger;
    const started = await platform.start(desk);
    if (!started.ok) throw new Error(started.problem.message);
    return { platform, greeting: started.value };
  };
  try {
    const setting: Setting = {
      server,
      desk,
      memory,
      logged,
      ...(await begin()),
      async restart() {
        await setting.platform.stop();
        Object.assign(setting, await begin());
      },
      async kill() {
        const kept = new Map(memory.kept);
        server.gateway.hangUp();
        await setting.platform.stop();
        memory.kept.clear();
        for (const [name, value] of kept) memory.kept.set(name, value);
      },
      async revive() {
        Object.assign(setting, await begin());
      },
    };
    await run(setting);
    expect(server.violations).toEqual([]);
  } finally {
    await Promise.all(platforms.map((platform) => platform.stop()));
    await server.close();
  }
}

/** Waits until something holds. */
export async function until(holds: () => boolean, milliseconds = 5_000): Promise<void> {
  for (let waited = 0; !holds() && waited < milliseconds; waited += 5) await sleep(5);
  expect(holds()).toBe(true);
}

/** Long enough for what should not come. */
export const quiet = (milliseconds = 150): Promise<void> => sleep(milliseconds);
