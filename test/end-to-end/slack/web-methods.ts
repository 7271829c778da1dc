import { blockFaults } from './block-rules.ts';
import { CHANNELS } from './channels.ts';
import { CHAT_UPDATE } from './chat-update.ts';
import { type Answer, type Arguments, type ArgumentType, isRefusal, type Method, reachable, refuse } from './method.ts';
import { VIEWS_OPEN } from './modals.ts';
import type { Message, World } from './world.ts';

const POSTING = {
  channel: 'string!',
  text: 'string',
  blocks: 'json',
  thread_ts: 'string',
  unfurl_links: 'boolean',
  unfurl_media: 'boolean',
  parse: 'string',
  link_names: 'boolean',
} as const;

/** What is wrong with a message, however it comes. */
export function messageFaults({
  text,
  blocks,
  metadata,
  thread_ts: thread,
  parse,
  unfurl_links,
  unfurl_media,
}: Arguments): string[] {
  const payload = Object.entries(metadata?.event_payload ?? {});
  return [
    ...(text ? [] : ['no text for notifications']),
    ...(text?.length > 40_000 ? ['text is longer than 40000'] : []),
    ...(blocks === undefined ? [] : blockFaults(blocks, 50)),
    ...(thread === undefined || /^\d{10}\.\d{6}$/.test(thread) ? [] : [`thread_ts is ${thread}`]),
    ...(metadata === undefined || (typeof metadata.event_type === 'string' && payload.length > 0)
      ? []
      : ['metadata is incomplete']),
    ...payload
      .filter(([, value]) => !['string', 'number', 'boolean'].includes(typeof value))
      .map(([key]) => `metadata ${key}`),
    ...(parse === 'none' ? [] : ['parse is not none: names in texts would ping']),
    ...(unfurl_links === false && unfurl_media === false ? [] : ['links would be unfurled']),
  ];
}

function post(args: Arguments, world: World, onlyFor: string | null, by: Message['by']): Answer {
  const channel = reachable(world, args['channel'], true);
  if (isRefusal(channel)) return channel;
  const thread: string | null = args['thread_ts'] ?? null;
  if (thread && !world.messages.some((m) => m.channel === channel.id && m.ts === thread && m.onlyFor === null))
    return refuse('thread_not_found');
  const { text = '', blocks = [], metadata = null } = args;
  const said = world.say({ channel: channel.id, thread, user: world.self, text, blocks, metadata, onlyFor, by });
  // Slack takes the status of a thread away with the app's next message in it.
  if (onlyFor === null) world.statuses.delete(`${channel.id} ${thread}`);
  return onlyFor === null
    ? { ok: true, channel: channel.id, ts: said.ts, message: wire(said, world, true) }
    : { ok: true, message_ts: said.ts };
}

/** A message as Slack sends it. */
function wire(message: Message, world: World, withMetadata: boolean) {
  const own = message.user === world.self ? { bot_id: world.bot, app_id: world.app } : {};
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    blocks: message.blocks,
    team: world.team,
    ...own,
    ...(message.thread ? { thread_ts: message.thread } : {}),
    ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
  };
}

/** A page of messages, newest first in channels and oldest first in threads, as Slack gives them. */
function page(args: Arguments, world: World, thread: string | null): Answer {
  const channel = reachable(world, args['channel'], false);
  if (isRefusal(channel)) return channel;
  const oldest = Number(args['oldest'] ?? 0);
  const all = world.messages.filter(
    (m) =>
      m.channel === channel.id &&
      m.onlyFor === null &&
      (thread === null ? m.thread === null : m.thread === thread || m.ts === thread) &&
      (Number(m.ts) > oldest || m.ts === thread),
  );
  if (thread !== null && all.length === 0) return refuse('thread_not_found');
  const ordered = thread === null ? all.reverse() : all;
  const start = Number(args['cursor'] ?? 0);
  const limit = args['limit'] ?? 100;
  const next = start + limit < ordered.length ? String(start + limit) : '';
  return {
    ok: true,
    messages: ordered.slice(start, start + limit).map((m) => wire(m, world, args['include_all_metadata'] === true)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
}

const READING = {
  channel: 'string!',
  oldest: 'string',
  limit: 'number',
  cursor: 'string',
  include_all_metadata: 'boolean',
} as const;

/** The methods that Ibid uses. Anything else is a fault of ours. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    token: 'bot',
    scope: null,
    takes: {},
    run: (_, { team, self, bot }) => ({
      ok: true,
      url: 'https://water-desk.slack.com/',
      team: 'Water Desk',
      user: 'ibid',
      team_id: team,
      user_id: self,
      bot_id: bot,
      is_enterprise_install: false,
    }),
  },
  'chat.postMessage': {
    token: 'bot',
    scope: 'chat:write',
    takes: { ...POSTING, metadata: 'json' },
    faults: messageFaults,
    run: (args, world) => post(args, world, null, 'chat.postMessage'),
  },
  'chat.postEphemeral': {
    token: 'bot',
    scope: 'chat:write',
    takes: { ...POSTING, user: 'string!' },
    faults: messageFaults,
    run: (args, world) => post(args, world, args['user'], 'chat.postEphemeral'),
  },
  'chat.update': CHAT_UPDATE,
  ...CHANNELS,
  'views.open': VIEWS_OPEN,
  'conversations.history': {
    token: 'bot',
    scope: 'channels:history',
    takes: READING,
    run: (args, world) => page(args, world, null),
  },
  'conversations.replies': {
    token: 'bot',
    scope: 'channels:history',
    takes: { ...READING, ts: 'string!' },
    run: (args, world) => page(args, world, args['ts']),
  },
  'conversations.open': {
    token: 'bot',
    scope: 'im:write',
    takes: { users: 'string!' },
    run: ({ users }, world) =>
      /^[UW][A-Z0-9]+$/.test(users) && !world.left.has(users)
        ? { ok: true, channel: { id: world.directOf(users) } }
        : refuse('user_not_found'),
  },
  'views.publish': {
    token: 'bot',
    scope: null,
    takes: { user_id: 'string!', view: 'json!' },
    faults: ({ view }) => [
      ...(view?.type === 'home' ? [] : ['the view is no home page']),
      ...blockFaults(view?.blocks, 100),
      ...((view?.private_metadata?.length ?? 0) > 3_000 ? ['private_metadata is longer than 3000'] : []),
      ...Object.keys(view ?? {}).filter(
        (key) => !['type', 'blocks', 'private_metadata', 'callback_id', 'external_id'].includes(key),
      ),
    ],
    run: ({ user_id: user, view }, world) => {
      world.views.set(user, view);
      return {
        ok: true,
        view: {
          id: `V0${user.slice(2)}`,
          team_id: world.team,
          type: 'home',
          private_metadata: view.private_metadata ?? '',
        },
      };
    },
  },
  'assistant.threads.setStatus': {
    token: 'bot',
    scope: 'assistant:write',
    takes: { channel_id: 'string!', thread_ts: 'string!', status: 'string!' },
    run: ({ channel_id: id, thread_ts: thread, status }, world) => {
      const channel = reachable(world, id, false);
      if (isRefusal(channel)) return channel;
      if (status === '') world.statuses.delete(`${id} ${thread}`);
      else world.statuses.set(`${id} ${thread}`, status);
      return { ok: true };
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    token: 'bot',
    scope: 'assistant:write',
    takes: { channel_id: 'string!', prompts: 'json!', title: 'string', thread_ts: 'string' },
    faults: ({ prompts, thread_ts: thread }) => [
      ...(thread === undefined ? [] : ['with thread_ts the prompts are never shown in the agent view']),
      ...(Array.isArray(prompts) && prompts.length >= 1 && prompts.length <= 4 ? [] : ['one to four prompts']),
      ...(prompts ?? [])
        .filter((p: Arguments) => !p?.['title'] || !p?.['message'])
        .map(() => 'a prompt lacks title or message'),
    ],
    run: ({ channel_id: id, prompts }, world) => {
      const channel = reachable(world, id, false);
      if (isRefusal(channel)) return channel;
      world.prompts.set(id, prompts);
      return { ok: true };
    },
  },
  'files.info': {
    token: 'bot',
    scope: 'files:read',
    takes: { file: 'string!' },
    // The address is put in by the server, which knows its own.
    run: ({ file }, world) => (world.files.has(file) ? { ok: true, file: { id: file } } : refuse('file_not_found')),
  },
  'apps.connections.open': { token: 'app', scope: 'connections:write', takes: {}, run: () => ({ ok: true, url: '' }) },
};

/** Reads a form: nested arguments come as JSON, numbers and yes or no as words. Names what does not fit. */
export function readForm(
  method: string,
  form: URLSearchParams,
): { readonly args: Arguments; readonly faults: string[] } {
  const { takes = {} } = METHODS[method] ?? {};
  const args: Arguments = {};
  const faults: string[] = [];
  for (const [key, value] of form) {
    // WebClient names the workspace by itself.
    if (key === 'team_id' || key === 'token') continue;
    const type = takes[key]?.replace('!', '') as ArgumentType | undefined;
    if (!type) faults.push(`unknown argument ${key}`);
    else if (args[key] !== undefined) faults.push(`${key} is given twice`);
    else if (type === 'boolean' && !['true', 'false'].includes(value))
      faults.push(`${key} is ${value}, expected true or false`);
    else if (type === 'number' && !/^\d+$/.test(value)) faults.push(`${key} is ${value}, expected a number`);
    else args[key] = parsed(type, value, key, faults);
  }
  for (const [key, type] of Object.entries(takes)) {
    if (type.endsWith('!') && args[key] === undefined) faults.push(`${key} is missing`);
  }
  return { args, faults };
}

function parsed(type: ArgumentType, value: string, key: string, faults: string[]): unknown {
  if (type === 'boolean') return value === 'true';
  if (type === 'number') return Number(value);
  if (type === 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    faults.push(`${key} is no JSON`);
    return undefined;
  }
}
