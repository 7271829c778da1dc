import type { APIMessage } from 'discord-api-types/v10';
import type { Played } from '../../end-to-end/discord/routes.ts';
import type { DiscordServer } from '../../end-to-end/discord/server.ts';
import type { Channel } from '../../end-to-end/discord/world.ts';
import type { Sent } from '../../end-to-end/slack/sent.ts';
import type { SlackServer } from '../../end-to-end/slack/slack-server.ts';

/** One question that was put, and what became of it. */
export interface Put {
  readonly kind: string;
  /** Milliseconds until it was acknowledged; null where the platform has no acknowledgement, or none came. */
  acknowledged(): number | null;
  /** Milliseconds from question to reply, one for each reply. */
  replies(): readonly number[];
  /** Nobody took it in, and the platform told the person so: no command answers while the bot is down. */
  refused(): boolean;
  /** The platform delivers the same once more. */
  again(): void;
}

const QUESTIONS = [
  'when did Russia delist the Taliban?',
  'who asked the court to lift the ban?',
  'how many people fell ill in Harrowdale?',
  'what does the dredging of the harbour cost?',
  'when was the boil water notice lifted?',
  'which country recognised the Taliban government first?',
  'who is the mayor of Paris?',
  'why was the dredging late?',
];
const CHANNELS = 200;
const FIRST_PERSON = 1000;

/** People who ask, each one question, in turn by every way there is. */
export class Crowd {
  readonly #slack: SlackServer;
  readonly #discord: DiscordServer;
  readonly #channels: readonly Channel[];
  #count = 0;

  /** To be made before Ibid connects: it learns of a server's channels when it does. */
  constructor(slack: SlackServer, discord: DiscordServer) {
    this.#slack = slack;
    this.#discord = discord;
    this.#channels = Array.from({ length: CHANNELS }, (_, i) => discord.channel(`channel-${i}`));
  }

  ask(): Put {
    const number = this.#count++;
    const text = QUESTIONS[number % QUESTIONS.length]!;
    const way = WAYS[number % WAYS.length]!;
    return way(this.#slack, this.#discord, {
      text,
      user: `U${FIRST_PERSON + number}CROWD`,
      channel: `C0CROWD${number % CHANNELS}`,
      room: this.#channels[number % CHANNELS]!,
      person: () => this.#discord.world.person(`person ${number}`),
    });
  }
}

interface Asked {
  readonly text: string;
  readonly user: string;
  readonly channel: string;
  readonly room: Channel;
  readonly person: () => string;
}

type Way = (slack: SlackServer, discord: DiscordServer, asked: Asked) => Put;

const WAYS: readonly Way[] = [
  (slack, _, { text, user, channel }) => slackThread('Slack mention', slack, slack.mention(text, { user, channel })),
  (_, discord, { text, room, person }) =>
    interaction(discord, discord.slash('ask', { question: text }, { channel: room, user: person() })),
  (slack, _, { text, user }) => slackThread('Slack direct', slack, slack.directMessage(text, { user })),
  (_, discord, { text, room, person }) => thread(discord, discord.mention(text, { channel: room, user: person() })),
  (slack, _, { text, user, channel }) => slackSlash(slack, slack.slash('/ask', text, { user, channel }), user),
  (_, discord, { text, person }) => direct(discord, discord.directMessage(text, { user: person() })),
];

const ackOf = (sent: Sent): number | null => sent.acks[0]?.latency ?? null;

function slackThread(kind: string, slack: SlackServer, sent: Sent): Put {
  return {
    kind,
    acknowledged: () => ackOf(sent),
    replies: () =>
      slack.repliesIn(sent.channel).flatMap(({ thread, at }) => (thread === sent.ts ? [at - sent.sentAt] : [])),
    refused: () => false,
    again: () => void slack.again(sent, 'other-event-id'),
  };
}

/** A command's reply stands in the channel and names who asked. */
function slackSlash(slack: SlackServer, sent: Sent, user: string): Put {
  return {
    kind: 'Slack command',
    acknowledged: () => ackOf(sent),
    replies: () =>
      slack
        .repliesIn(sent.channel)
        .flatMap(({ blocks, at }) => (JSON.stringify(blocks).includes(user) ? [at - sent.sentAt] : [])),
    refused: () => sent.acks.length === 0,
    again: () => void slack.again(sent, 'same'),
  };
}

function interaction(discord: DiscordServer, played: Played): Put {
  const arrived = () =>
    discord.arrived.find(
      ({ path, method, status }) => method === 'PATCH' && path.includes(played.token) && status === 200,
    );
  return {
    kind: 'Discord command',
    acknowledged: () => played.acknowledged?.after ?? null,
    replies: () => {
      const at = arrived()?.at;
      return at === undefined ? [] : [at - played.sent];
    },
    refused: () => played.acknowledged === null,
    again: () => discord.redeliverInteraction(played),
  };
}

const timeOf = (message: APIMessage): number => Date.parse(message.timestamp);

function thread(discord: DiscordServer, asked: APIMessage): Put {
  const own = (message: APIMessage) => message.author.id === discord.world.self;
  return {
    kind: 'Discord mention',
    acknowledged: () => null,
    replies: () => {
      const inThread = discord.messagesIn(asked.id).filter(own);
      const inPlace = discord
        .messagesIn(asked.channel_id)
        .filter((message) => own(message) && message.message_reference?.message_id === asked.id && message.type === 19);
      return [...inThread, ...inPlace].map((message) => timeOf(message) - timeOf(asked));
    },
    refused: () => false,
    again: () => discord.redeliver(asked),
  };
}

function direct(discord: DiscordServer, asked: APIMessage): Put {
  return {
    kind: 'Discord direct',
    acknowledged: () => null,
    replies: () =>
      discord
        .messagesIn(asked.channel_id)
        .filter((message) => message.author.id === discord.world.self)
        .map((message) => timeOf(message) - timeOf(asked)),
    refused: () => false,
    again: () => discord.redeliver(asked),
  };
}
