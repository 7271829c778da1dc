import type { APIMessage } from 'discord-api-types/v10';
import { asStored, COMPONENTS_V2, type MessageBody, messageFaults } from './message-limits.ts';
import { type Modal, modalFaults } from './modal-limits.ts';
import type { Channel, Permission, World } from './world.ts';

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** An interaction that was played, and what became of it. */
export interface Played {
  readonly id: string;
  readonly token: string;
  readonly sent: number;
  readonly kind: 2 | 3 | 4 | 5;
  readonly channel: Channel;
  readonly user: string;
  /** Milliseconds until the callback, and its type; null before. */
  acknowledged: { readonly after: number; readonly type: number; readonly ephemeral: boolean } | null;
  /** The message that replies to it; edits change it. */
  message: APIMessage | null;
  edits: number;
  choices: readonly { readonly name: string; readonly value: string }[] | null;
  /** The form that was shown for it. */
  modal: Modal | null;
  /** For a form that was sent: what it was shown for. */
  readonly cause: Played | null;
}

export interface Rest {
  readonly world: World;
  readonly token: string;
  readonly gatewayUrl: () => string;
  readonly interactions: Map<string, Played>;
  readonly commands: Map<string, unknown[]>;
  readonly nonces: Map<string, { readonly message: APIMessage; readonly at: number }>;
  readonly typing: string[];
  dispatch(t: string, d: unknown, needs?: number): void;
  posted(message: APIMessage): void;
  /** Fields of /applications/@me that a test changes. */
  application: Record<string, unknown>;
}

export interface Call {
  readonly method: string;
  /** With no query, and decoded: `/webhooks/1/token/messages/@original`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly authorized: boolean;
}

type Handler = (rest: Rest, call: Call, parts: readonly string[]) => Answer;

const error = (status: number, code: number, message: string): Answer => ({ status, body: { code, message } });

/** Routes that Ibid uses, in Discord's manner: what is asked for, who may, and what it says when not. */
const ROUTES: readonly {
  readonly at: RegExp;
  readonly method: string;
  readonly bot: boolean;
  readonly run: Handler;
}[] = [
  { method: 'GET', at: /^\/gateway\/bot$/, bot: true, run: gateway },
  { method: 'GET', at: /^\/users\/@me$/, bot: true, run: me },
  { method: 'POST', at: /^\/users\/@me\/channels$/, bot: true, run: openDirect },
  { method: 'GET', at: /^\/applications\/@me$/, bot: true, run: application },
  { method: 'GET', at: /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/, bot: true, run: listCommands },
  { method: 'PUT', at: /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/, bot: true, run: putCommands },
  { method: 'POST', at: /^\/interactions\/(\d+)\/([\w-]+)\/callback$/, bot: false, run: callback },
  { method: 'PATCH', at: /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/, bot: false, run: editOriginal },
  { method: 'GET', at: /^\/channels\/(\d+)$/, bot: true, run: getChannel },
  { method: 'GET', at: /^\/channels\/(\d+)\/messages$/, bot: true, run: history },
  { method: 'POST', at: /^\/channels\/(\d+)\/messages$/, bot: true, run: post },
  { method: 'POST', at: /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, bot: true, run: openThread },
  { method: 'PATCH', at: /^\/channels\/(\d+)\/messages\/(\d+)$/, bot: true, run: editMessage },
  { method: 'PATCH', at: /^\/channels\/(\d+)$/, bot: true, run: editChannel },
  { method: 'POST', at: /^\/channels\/(\d+)\/typing$/, bot: true, run: typing },
];

export function answer(rest: Rest, call: Call): Answer {
  const route = ROUTES.find(({ method, at }) => method === call.method && at.test(call.path));
  if (route === undefined) return error(404, 0, '404: Not Found');
  if (route.bot && !call.authorized) return error(401, 0, '401: Unauthorized');
  return route.run(rest, call, route.at.exec(call.path)?.slice(1) ?? []);
}

function gateway(rest: Rest): Answer {
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };
  return { status: 200, body: { url: rest.gatewayUrl(), shards: 1, session_start_limit } };
}

function me({ world }: Rest): Answer {
  return {
    status: 200,
    body: { ...world.user(world.self), mfa_enabled: false, locale: 'en-US', email: null, verified: true },
  };
}

function openDirect({ world }: Rest, { body }: Call): Answer {
  const person = String((body as { recipient_id: string }).recipient_id);
  return world.users.has(person)
    ? { status: 200, body: world.channelObject(world.direct(person)) }
    : error(400, 50_033, 'Invalid Recipient(s)');
}

function application(rest: Rest): Answer {
  const { world } = rest;
  const body = {
    id: world.application,
    name: 'Ibid',
    icon: null,
    description: '',
    type: null,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: world.user(world.person('owner')),
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    bot: world.user(world.self),
    integration_types_config: { '0': {}, '1': {} },
    ...rest.application,
  };
  return { status: 200, body };
}

function listCommands({ commands }: Rest, _: Call, [app, guild]: readonly string[]): Answer {
  return { status: 200, body: commands.get(`${app}/${guild ?? ''}`) ?? [] };
}

function putCommands({ commands, world }: Rest, { body }: Call, [app, guild]: readonly string[]): Answer {
  if (app !== world.application)
    return error(403, 20_012, 'You are not authorized to perform this action on this application');
  const stored = (body as Record<string, unknown>[]).map((one) => ({
    id: world.id(),
    application_id: app,
    version: world.id(),
    default_member_permissions: null,
    type: 1,
    description: '',
    ...one,
    ...(guild === undefined ? {} : { guild_id: guild }),
  }));
  commands.set(`${app}/${guild ?? ''}`, stored);
  return { status: 200, body: stored };
}

/** Milliseconds in which an interaction is to be answered, and in which its token can be used. */
const DEADLINE = 3_000;
const TOKEN_LIFE = 15 * 60_000;

/** Which callbacks an interaction takes; a form from a typed command changes no message, and shows no other form. */
const TAKES: Readonly<Record<Played['kind'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5],
};

function callback(rest: Rest, { body }: Call, [id = '', token]: readonly string[]): Answer {
  const { world, interactions } = rest;
  const played = interactions.get(id);
  const after = played === undefined ? 0 : world.now() - played.sent;
  if (played === undefined || played.token !== token || (played.acknowledged === null && after > DEADLINE))
    return error(404, 10_062, 'Unknown interaction');
  if (played.acknowledged !== null) return error(400, 40_060, 'Interaction has already been acknowledged.');
  const { type, data = {} } = body as { type: number; data?: MessageBody & { choices?: Played['choices'] } };
  const flags = data.flags ?? 0;
  const fits = TAKES[played.kind].includes(type);
  const faults =
    type === 4 ? messageFaults(data, flags) : type === 9 ? modalFaults((body as { data: Modal }).data) : [];
  if (!fits || faults.length > 0) return error(400, 50_035, `Invalid Form Body: type ${type} ${faults.join('; ')}`);
  played.acknowledged = { after, type, ephemeral: (flags & 64) !== 0 };
  if (type === 9) played.modal = (body as { data: Modal }).data;
  if (type === 8) played.choices = data.choices ?? [];
  if (type === 4 || type === 5) {
    const loading = type === 5 ? 128 : 0;
    played.message = makeReply(rest, played, data, flags | loading);
  }
  return { status: 204 };
}

function makeReply(rest: Rest, played: Played, body: MessageBody, flags: number): APIMessage {
  const { world } = rest;
  const extra = {
    type: played.kind === 3 ? 19 : 20,
    application_id: world.application,
    webhook_id: world.application,
    interaction_metadata: {
      id: played.id,
      type: played.kind,
      user: world.user(played.user),
      authorizing_integration_owners: { '0': world.guild },
      ...(played.kind === 3 ? { interacted_message_id: played.id } : {}),
      ...(played.cause === null
        ? {}
        : {
            triggering_interaction_metadata: {
              id: played.cause.id,
              type: 2,
              user: world.user(played.user),
              authorizing_integration_owners: { '0': world.guild },
            },
          }),
    },
  };
  const message = world.message({ channel: played.channel, author: world.self, body: { ...body, flags }, extra });
  if ((flags & 64) === 0) rest.posted(message);
  return message;
}

function editOriginal(rest: Rest, { body }: Call, [app, token]: readonly string[]): Answer {
  const { world, interactions } = rest;
  const played = [...interactions.values()].find((one) => one.token === token);
  if (played === undefined || app !== world.application) return error(404, 10_015, 'Unknown Webhook');
  if (world.now() - played.sent > TOKEN_LIFE) return error(401, 50_027, 'Invalid Webhook Token');
  if (played.message === null) return error(404, 10_015, 'Unknown Webhook');
  const edit = body as MessageBody;
  const message = played.message as unknown as Record<string, unknown> & { flags: number };
  const flags = ((message.flags & ~128) | ((edit.flags ?? 0) & COMPONENTS_V2)) >>> 0;
  const faults = messageFaults(edit, flags);
  if (faults.length > 0) return error(400, 50_035, `Invalid Form Body: ${faults.join('; ')}`);
  played.edits += 1;
  Object.assign(message, {
    flags,
    content: edit.content ?? '',
    components: asStored(edit.components ?? []),
    edited_timestamp: new Date(world.now()).toISOString(),
  });
  return { status: 200, body: played.message };
}

/** What one person alone was shown is no message of the channel's. */
const isForAll = ({ flags }: APIMessage): boolean => ((flags ?? 0) & 64) === 0;

function allowed(channel: Channel | undefined, needed: Permission): Answer | null {
  if (channel === undefined) return error(404, 10_003, 'Unknown Channel');
  if (channel.lacks.has('view')) return error(403, 50_001, 'Missing Access');
  return channel.lacks.has(needed) ? error(403, 50_013, 'Missing Permissions') : null;
}

function getChannel({ world }: Rest, _: Call, [id = '']: readonly string[]): Answer {
  const channel = world.channels.get(id);
  const refused = allowed(channel, 'view');
  return refused ?? { status: 200, body: world.channelObject(channel as Channel) };
}

function history({ world }: Rest, { query }: Call, [id = '']: readonly string[]): Answer {
  const channel = world.channels.get(id);
  const refused = allowed(channel, 'view');
  if (refused !== null || channel === undefined) return refused ?? error(404, 10_003, 'Unknown Channel');
  if (channel.lacks.has('history')) return { status: 200, body: [] };
  const limit = Number(query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) return error(400, 50_035, 'Invalid Form Body: limit');
  const after = query.get('after');
  const seen = channel.messages.filter(isForAll);
  const page =
    after === null ? seen.slice(-limit) : seen.filter((one) => BigInt(one.id) > BigInt(after)).slice(0, limit);
  // A message's nonce is told once, with its making.
  return { status: 200, body: page.map((one) => world.shown({ ...one, nonce: undefined } as never)).reverse() };
}

function post(rest: Rest, { body }: Call, [id = '']: readonly string[]): Answer {
  const { world, nonces } = rest;
  const channel = world.channels.get(id);
  const refused = allowed(channel, channel?.parent ? 'send-in-threads' : 'send');
  if (refused !== null || channel === undefined) return refused ?? error(404, 10_003, 'Unknown Channel');
  if (channel.locked) return error(400, 50_083, 'Thread is archived');
  const made = body as MessageBody & {
    nonce?: string;
    enforce_nonce?: boolean;
    message_reference?: { message_id: string; fail_if_not_exists?: boolean };
  };
  const known = made.nonce === undefined ? undefined : nonces.get(made.nonce);
  if (made.enforce_nonce === true && known !== undefined && world.now() - known.at < 5 * 60_000)
    return { status: 200, body: known.message };
  const faults = messageFaults(made, made.flags ?? 0);
  if (faults.length > 0) return error(400, 50_035, `Invalid Form Body: ${faults.join('; ')}`);
  const reference = made.message_reference;
  const target = channel.messages.find((one) => one.id === reference?.message_id && isForAll(one));
  if (reference !== undefined && target === undefined && reference.fail_if_not_exists !== false)
    return error(400, 50_035, 'Invalid Form Body: message_reference REPLIES_UNKNOWN_MESSAGE');
  const extra = {
    ...(made.nonce === undefined ? {} : { nonce: made.nonce }),
    ...(target === undefined
      ? {}
      : { type: 19, message_reference: { type: 0, channel_id: channel.id, message_id: target.id } }),
  };
  const message = world.message({ channel, author: world.self, body: made, extra });
  // A message opens an archived thread again.
  channel.archived = false;
  if (made.nonce !== undefined) nonces.set(made.nonce, { message, at: world.now() });
  rest.posted(message);
  return { status: 200, body: message };
}

function openThread(rest: Rest, { body }: Call, [id = '', messageId = '']: readonly string[]): Answer {
  const { world } = rest;
  const channel = world.channels.get(id);
  const refused = allowed(channel, 'threads');
  if (refused !== null || channel === undefined) return refused ?? error(404, 10_003, 'Unknown Channel');
  if (channel.type !== 0) return error(400, 50_024, 'Cannot execute action on this channel type');
  const starter = channel.messages.find((one) => one.id === messageId && isForAll(one));
  if (starter === undefined) return error(404, 10_008, 'Unknown Message');
  if (world.channels.has(messageId)) return error(400, 160_004, 'A thread has already been created for this message');
  const { name } = body as { name: string };
  const thread = world.channel({ id: messageId, type: 11, name, guild: channel.guild, parent: channel.id });
  for (const lack of channel.lacks) thread.lacks.add(lack);
  Object.assign(starter, { flags: (starter.flags ?? 0) | 32 });
  const object = world.channelObject(thread);
  rest.dispatch('THREAD_CREATE', { ...object, newly_created: true }, 1);
  return { status: 201, body: object };
}

function editMessage(rest: Rest, { body }: Call, [id = '', messageId = '']: readonly string[]): Answer {
  const { world } = rest;
  const channel = world.channels.get(id);
  const refused = allowed(channel, 'view');
  if (refused !== null || channel === undefined) return refused ?? error(404, 10_003, 'Unknown Channel');
  const message = channel.messages.find((one) => one.id === messageId && isForAll(one));
  if (message === undefined) return error(404, 10_008, 'Unknown Message');
  if (message.author.id !== world.self) return error(403, 50_005, 'Cannot edit a message authored by another user');
  if (channel.archived) return error(400, 50_083, 'Thread is archived');
  const edit = body as MessageBody;
  const flags = ((message.flags ?? 0) | ((edit.flags ?? 0) & COMPONENTS_V2)) >>> 0;
  const faults = messageFaults(edit, flags);
  if (faults.length > 0) return error(400, 50_035, `Invalid Form Body: ${faults.join('; ')}`);
  const edited_timestamp = new Date(world.now()).toISOString();
  Object.assign(message, { flags, components: asStored(edit.components ?? []), edited_timestamp });
  return { status: 200, body: message };
}

function editChannel({ world }: Rest, { body }: Call, [id = '']: readonly string[]): Answer {
  const channel = world.channels.get(id);
  const refused = allowed(channel, 'send-in-threads');
  if (refused !== null || channel === undefined) return refused ?? error(404, 10_003, 'Unknown Channel');
  if (channel.parent === null) return error(403, 50_013, 'Missing Permissions');
  const { archived = channel.archived } = body as { archived?: boolean };
  if (channel.locked) return error(403, 50_013, 'Missing Permissions');
  channel.archived = archived;
  return { status: 200, body: world.channelObject(channel) };
}

function typing({ world, typing: seen }: Rest, _: Call, [id = '']: readonly string[]): Answer {
  const refused = allowed(world.channels.get(id), 'send');
  if (refused !== null) return refused;
  seen.push(id);
  return { status: 204 };
}
