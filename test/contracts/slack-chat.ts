import type { KnownBlock } from '@slack/types';
import { commands } from '../../commands/index.ts';
import { createSlack } from '../../src/platforms/slack/platform.ts';
import { optionsFor } from '../end-to-end/slack/running.ts';
import type { Sent } from '../end-to-end/slack/sent.ts';
import { SlackServer } from '../end-to-end/slack/slack-server.ts';
import type { Message } from '../end-to-end/slack/world.ts';
import { read, readNotification } from '../platforms/slack/render/read.ts';
import { type Chat, DeskLife, type Done, type Fault, type Shown, until } from './chat.ts';

const POSTS = ['chat.postMessage', 'chat.postEphemeral', 'response_url'];

/** Slack as the contract sees it. */
export async function slackChat(way: 'socket' | 'http'): Promise<Chat> {
  const server = await SlackServer.start({ retryPauses: [50, 200, 500] });
  const life = new DeskLife();
  const begin = async () => {
    const platform = createSlack(optionsFor(server, way));
    const desk = await life.begin(platform.messenger);
    const started = await platform.start(desk);
    if (!started.ok) throw new Error(started.problem.message);
    if (way === 'http') server.appUrl = /http:\S+/.exec(started.value)![0];
    await desk.recover();
    return platform;
  };
  let platform = await begin();
  const done = (sent: Sent): Done => ({
    again: () => void server.again(sent, 'same'),
    acknowledged: async () => (await sent.acknowledged)?.latency ?? Number.POSITIVE_INFINITY,
  });
  const type = (command: string, options: Readonly<Record<string, string>>) => {
    const main = commands.find(({ name }) => name === command)?.options.find((option) => option.main)?.name;
    const words = Object.entries(options).map(([name, value]) => (name === main ? value : `${name}:"${value}"`));
    return server.slash('/ibid', [command, ...words].join(' '));
  };
  const messageOf = (shown: Shown): Message => shown.raw as Message;
  const threadOf = (shown: Shown) => messageOf(shown).thread ?? messageOf(shown).ts;
  return {
    name: way === 'socket' ? 'Slack by Socket Mode' : 'Slack by HTTP',
    desk: life,
    type: (command, options) => done(type(command, options)),
    async fill(command, options, filled) {
      type(command, options);
      await until(() => server.modalOf() !== null, 'the form');
      return done(server.submit(filled));
    },
    mention: (text) => done(server.mention(text)),
    direct: (text, files = []) => done(server.directMessage(text, { files })),
    check: (message) => done(server.shortcut('ibid-check', message)),
    press: (shown, button) => done(server.press(messageOf(shown), button)),
    followUp: (shown, text) => done(server.mention(text, { channel: shown.channel, thread: threadOf(shown) })),
    chatter: (shown, text) =>
      void server.channelMessage(text, { channel: shown.channel, thread: threadOf(shown), user: 'U0BORIS' }),
    replies: () => server.world.messages.filter(({ by }) => by !== 'person').map(shownOf),
    fail: (fault) => {
      for (const on of POSTS) server.failing.plan({ on, ...FAULTS[fault] });
    },
    dropConnections: () => server.sockets.drop(),
    violations: () => server.faults,
    async killed() {
      const old = platform;
      life.state = life.state.restarted();
      server.sockets.drop();
      void old.stop();
      platform = await begin();
    },
    async stop() {
      await platform.stop();
      await server.stop();
    },
  };
}

const FAULTS: Readonly<Record<Fault, { kind: 'rate' | 'error' | 'drop'; done?: boolean; retryAfter?: number }>> = {
  'rate limit': { kind: 'rate', retryAfter: 1 },
  refused: { kind: 'error' },
  'carried out, then failed': { kind: 'error', done: true },
  'connection cut': { kind: 'drop', done: true },
};

function shownOf(message: Message): Shown {
  const seen = read(message.blocks as unknown as KnownBlock[]);
  const notice = readNotification(message.text);
  const buttons = message.blocks.flatMap((block) =>
    block['type'] === 'actions' ? (block['elements'] as { text: { text: string } }[]).map(({ text }) => text.text) : [],
  );
  return {
    id: message.ts,
    channel: message.channel,
    text: seen.text,
    quotes: seen.quotes,
    buttons,
    faults: [...seen.faults, ...notice.acts],
    isPrivate: message.onlyFor !== null,
    raw: message,
  };
}
