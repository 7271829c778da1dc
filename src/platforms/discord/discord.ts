import { Routes } from 'discord.js';
import type { Invocation } from '../../chat/invocation.ts';
import type { Delivered, Delivery } from '../../chat/messenger.ts';
import type { ChatState } from '../../chat/state.ts';
import { failure, type Result } from '../../corpus/problem.ts';
import type { Log } from '../log.ts';
import type { Platform } from '../platform.ts';
import { destination } from './destination.ts';
import { download } from './download.ts';
import { type Handle, placeHandle, readHandle, threadOf } from './handle.ts';
import { insist, PATIENT_PAUSES, PAUSES } from './insist.ts';
import { messageOf } from './link.ts';
import { createListener } from './listen.ts';
import { amend } from './post/amend.ts';
import { directChannel } from './post/direct.ts';
import type { Posting } from './post/posting.ts';
import { replyToInteraction } from './post/to-interaction.ts';
import { replyToMessage } from './post/to-message.ts';
import { postInPlace } from './post/to-place.ts';
import { PLATFORM } from './read/place.ts';
import { createGates } from './receive/gates.ts';
import { connect } from './rest.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Discord's API with no version: another address than `https://discord.com/api` for a proxy or tests. */
  readonly apiUrl?: string;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Keeps up to where was listened, so that a mention during a restart is answered. */
  readonly state?: Pick<ChatState, 'remember' | 'recall'>;
  /** The server that the invite link offers. */
  readonly serverId?: string;
  /** Milliseconds before each further try of a request; default: about half a minute in all. */
  readonly pauses?: readonly number[];
  /** Milliseconds after which a request without an answer is given up. */
  readonly requestTimeout?: number;
}

/** Ibid in Discord, on discord.js. */
export function createDiscord(options: DiscordOptions): Platform {
  const { apiUrl, log, pauses = PAUSES } = options;
  const connection = connect(options);
  const gates = createGates();
  const listener = createListener({ ...options, state: options.state ?? null, connection, gates });
  let self: string | null = null;

  const posting: Posting = {
    connection,
    pauses,
    patientPauses: options.pauses ?? PATIENT_PAUSES,
    acknowledged: gates.passed,
    async self() {
      self ??= listener.self();
      if (self !== null) return self;
      const me = await insist<{ readonly id: string }>(() => connection.bot.get(Routes.user()), pauses);
      self = me.ok ? me.value.id : null;
      return self;
    },
  };

  return {
    messenger: {
      platform: PLATFORM,
      async deliver(invocation, delivery) {
        const handle = readHandle(invocation.handle);
        if (handle === null)
          return failure({ code: 'rejected', message: 'It is not known where in Discord this was asked.' });
        const delivered = await deliverTo(posting, invocation, handle, delivery);
        if (!delivered.ok)
          log('warn', 'a reply could not be posted', { id: invocation.id, problem: delivered.problem });
        return delivered;
      },
      handleFor: placeHandle,
      threadOf,
      async directTo(person) {
        const direct = await directChannel(posting, person.id);
        return direct.ok
          ? { platform: PLATFORM, team: null, channel: direct.value.id, thread: null, direct: true }
          : null;
      },
      destination: async (chosen, _, from) => destination(chosen, from, listener.ownPermissions),
      amend: (message, remark, reply, files) => amend(posting, { message, remark, reply, ...(files ? { files } : {}) }),
      download: (attachment, maxBytes) => download(attachment, maxBytes, apiUrl),
      async working(invocation) {
        const handle = readHandle(invocation.handle);
        // After an interaction "Ibid is thinking" is shown already.
        if (handle?.kind !== 'message') return;
        await insist(() => connection.bot.post(Routes.channelTyping(handle.channel)), []);
      },
      messageOf,
    },
    start: listener.start,
    connected: listener.connected,
    stop: listener.stop,
  };
}

function deliverTo(
  posting: Posting,
  invocation: Invocation,
  handle: Handle,
  delivery: Delivery,
): Promise<Result<Delivered>> {
  if (handle.kind === 'interaction') return replyToInteraction(posting, invocation, handle, delivery);
  if (handle.kind === 'place') return postInPlace(posting, invocation, handle, delivery);
  return replyToMessage(posting, invocation, handle, delivery);
}
