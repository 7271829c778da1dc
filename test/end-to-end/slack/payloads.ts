import type { FileOfWorld, Message, World } from './world.ts';

/** What Slack sends, with the keys of its own samples. */
export type Payload = Record<string, unknown>;

let count = 0;
const unique = (): string => {
  count += 1;
  return `${Date.now().toString(36).toUpperCase()}${count.toString(36).toUpperCase()}`;
};

/** An event in its envelope. */
export function eventCallback(world: World, event: Payload): Payload {
  return {
    token: 'verification-token',
    team_id: world.team,
    api_app_id: world.app,
    type: 'event_callback',
    authorizations: [
      { enterprise_id: null, team_id: world.team, user_id: world.self, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_id: `Ev${unique()}`,
    event_time: Math.floor(Date.now() / 1_000),
    event_context: `4-${unique()}`,
    event,
  };
}

export function messageEvent(
  world: World,
  said: Message,
  type: 'message' | 'app_mention',
  files: readonly Payload[] = [],
): Payload {
  const channel = world.channel(said.channel);
  return {
    type,
    ...(files.length > 0
      ? { subtype: 'file_share', files, upload: false, display_as_bot: false }
      : { client_msg_id: unique() }),
    user: said.user,
    text: said.text,
    ts: said.ts,
    ...(files.length > 0 ? {} : { team: world.team }),
    channel: said.channel,
    event_ts: said.ts,
    ...(said.thread ? { thread_ts: said.thread, ...(type === 'message' ? { parent_user_id: said.user } : {}) } : {}),
    ...(type === 'message' ? { channel_type: channel.kind } : {}),
  };
}

export function fileOfEvent(file: FileOfWorld, url: string, user: string): Payload {
  return {
    id: file.id,
    created: Math.floor(Date.now() / 1_000),
    timestamp: Math.floor(Date.now() / 1_000),
    name: file.name,
    title: file.name,
    mimetype: file.type,
    filetype: file.name.split('.').at(-1) ?? '',
    user,
    mode: 'hosted',
    editable: false,
    size: file.bytes.length,
    url_private: url,
    url_private_download: url,
    is_external: false,
    is_public: false,
  };
}

export function homeOpened(world: World, user: string, tab: 'home' | 'messages'): Payload {
  return { type: 'app_home_opened', user, channel: world.directOf(user), tab, event_ts: world.ts() };
}

export function slashPayload(
  world: World,
  {
    command,
    text,
    channel,
    user,
    responseUrl,
  }: { command: string; text: string; channel: string; user: string; responseUrl: string },
): Payload {
  return {
    token: 'verification-token',
    api_app_id: world.app,
    team_id: world.team,
    team_domain: 'water-desk',
    channel_id: channel,
    channel_name: world.channel(channel).kind === 'im' ? 'directmessage' : 'research',
    user_id: user,
    user_name: 'anna',
    command,
    text,
    response_url: responseUrl,
    trigger_id: world.modals.trigger(user, channel),
    is_enterprise_install: false,
  };
}

export function shortcutPayload(
  world: World,
  { callback, message, user, responseUrl }: { callback: string; message: Message; user: string; responseUrl: string },
): Payload {
  return {
    type: 'message_action',
    token: 'verification-token',
    callback_id: callback,
    trigger_id: world.modals.trigger(user),
    response_url: responseUrl,
    message_ts: message.ts,
    action_ts: world.ts(),
    is_enterprise_install: false,
    enterprise: null,
    team: { id: world.team, domain: 'water-desk' },
    channel: { id: message.channel, name: 'research' },
    user: { id: user, name: 'anna', team_id: world.team },
    message: {
      type: 'message',
      user: message.user,
      text: message.text,
      ts: message.ts,
      team: world.team,
      ...(message.thread ? { thread_ts: message.thread } : {}),
    },
  };
}

interface Pressing {
  readonly user: string;
  readonly button: { readonly action_id: string; readonly value: string; readonly text?: unknown };
  /** Null on the home page. */
  readonly message: Message | null;
  readonly responseUrl: string;
}

export function actionPayload(world: World, { user, button, message, responseUrl }: Pressing): Payload {
  const action = { type: 'button', block_id: 'b1', action_ts: world.ts(), ...button };
  const common = {
    type: 'block_actions',
    enterprise: null,
    team: { id: world.team, domain: 'water-desk' },
    user: { id: user, username: 'anna', name: 'anna', team_id: world.team },
    api_app_id: world.app,
    token: 'verification-token',
    trigger_id: world.modals.trigger(user),
    actions: [action],
  };
  if (message === null) {
    const view = world.views.get(user) ?? {};
    return { ...common, container: { type: 'view', view_id: 'V0HOME' }, view: { id: 'V0HOME', ...view } };
  }
  const isEphemeral = message.onlyFor !== null;
  return {
    ...common,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.thread ? { thread_ts: message.thread } : {}),
    },
    channel: { id: message.channel, name: message.channel.startsWith('D') ? 'directmessage' : 'research' },
    response_url: responseUrl,
    // Of a message that one person sees Slack sends no content.
    ...(isEphemeral
      ? {}
      : {
          message: {
            type: 'message',
            user: message.user,
            text: message.text,
            ts: message.ts,
            team: world.team,
            ...(message.thread ? { thread_ts: message.thread } : {}),
            ...(message.metadata ? { metadata: message.metadata } : {}),
          },
        }),
  };
}
