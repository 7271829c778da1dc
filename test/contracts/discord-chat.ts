import type { APIMessage } from 'discord-api-types/v10';
import { createDiscord } from '../../src/platforms/discord/discord.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { allComponents, type Component } from '../end-to-end/discord/message-limits.ts';
import type { Played } from '../end-to-end/discord/routes.ts';
import { DiscordServer } from '../end-to-end/discord/server.ts';
import { read } from '../platforms/discord/render/read.ts';
import { type Chat, DeskLife, type Done, type Fault, type Shown, until } from './chat.ts';

const EPHEMERAL = 1 << 6;
const POSTS = /\/messages(?:\/@original)?$/;

/** Discord as the contract sees it. */
export async function discordChat(): Promise<Chat> {
  const server = await DiscordServer.start();
  const life = new DeskLife();
  const begin = async (): Promise<Platform> => {
    const platform = createDiscord({
      token: server.token,
      apiUrl: server.url,
      state: life.state,
      now: () => server.now(),
      pauses: [20, 40, 80],
      requestTimeout: 500,
      log: () => {},
    });
    const desk = await life.begin(platform.messenger);
    const started = await platform.start(desk);
    if (!started.ok) throw new Error(started.problem.message);
    await desk.recover();
    return platform;
  };
  const lives = [await begin()];
  const played = (one: Played): Done => ({
    again: () => server.redeliverInteraction(one),
    acknowledged: async () => {
      await until(() => one.acknowledged !== null, 'the acknowledgement');
      return one.acknowledged!.after;
    },
  });
  const said = (message: APIMessage): Done => ({ again: () => server.redeliver(message), acknowledged: async () => 0 });
  const channelOf = (shown: Shown) => server.world.channels.get(shown.channel)!;
  return {
    name: 'Discord',
    desk: life,
    type: (command, options) => played(server.slash(command, options)),
    async fill(command, options, filled) {
      const typed = server.slash(command, options);
      await until(() => typed.modal !== null, 'the form');
      return played(server.submit(typed, filled));
    },
    mention: (text) => said(server.mention(text)),
    direct: (text, files = []) => said(server.directMessage(text, {}, files)),
    check: (message) => played(server.contextMenu('Check this claim', server.say(message))),
    press: (shown, button) => played(server.press(shown.raw as APIMessage, button)),
    followUp: (shown, text) =>
      said(
        channelOf(shown).parent === null
          ? server.replyTo(shown.raw as APIMessage, text)
          : server.mention(text, { channel: channelOf(shown) }),
      ),
    chatter: (shown, text) => void server.say(text, { channel: channelOf(shown), user: server.world.person('boris') }),
    replies: () => server.replies().map(shownOf),
    fail: (fault) => server.fail({ path: POSTS, ...FAULTS[fault] }),
    dropConnections: () => server.gateway.drop(),
    violations: () => server.violations,
    async killed() {
      life.state = life.state.restarted();
      server.gateway.drop();
      void lives.at(-1)!.stop();
      lives.push(await begin());
    },
    async stop() {
      await Promise.all(lives.map((life) => life.stop()));
      await server.close();
    },
  };
}

const FAULTS: Readonly<Record<Fault, { kind: 'limit' | 'refuse' | 'cut'; stored?: boolean; wait?: number }>> = {
  'rate limit': { kind: 'limit', wait: 1 },
  refused: { kind: 'refuse' },
  'carried out, then failed': { kind: 'refuse', stored: true },
  'connection cut': { kind: 'cut', stored: true },
};

/** What a renderer means to set off; anything else that acts is a fault. */
const MEANT: readonly string[] = ['quote', 'heading', 'small', 'code', 'bold'];

function shownOf(message: APIMessage): Shown {
  const components = allComponents((message.components ?? []) as unknown as Component[]);
  const seen = components.flatMap(({ content }) => (content === undefined ? [] : [read(content)]));
  const acts = seen.flatMap((one) => one.acts);
  const asker = acts.filter(({ kind, text }) => kind === 'mention' && /^<@\d+>$/.test(text));
  return {
    id: message.id,
    channel: message.channel_id,
    text: seen.map(({ text }) => text).join('\n'),
    quotes: acts.filter(({ kind }) => kind === 'quote').map(({ text }) => text),
    buttons: components.flatMap(({ label }) => (label === undefined ? [] : [label])),
    faults: [
      ...acts
        .filter((act) => !MEANT.includes(act.kind) && !asker.includes(act))
        .map(({ kind, text }) => `${kind}: ${text}`),
      ...((message.mentions ?? []).length > 0 ? ['it pings somebody'] : []),
    ],
    isPrivate: ((message.flags ?? 0) & EPHEMERAL) !== 0,
    raw: message,
  };
}
