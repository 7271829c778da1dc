import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { commands } from '../../commands/index.ts';
import type { Invocation } from '../chat/invocation.ts';
import type { Delivery } from '../chat/messenger.ts';
import { failure, type Result, success } from '../corpus/problem.ts';

export type ChatPlatform = 'slack' | 'discord';

/** How one platform reads a saved payload, and what it would post. */
export interface Reading {
  readonly read: (payload: unknown, now: number) => Result<readonly Invocation[]>;
  readonly rendered: (delivery: Delivery) => object;
}

/** The code of a platform is loaded when an event of it is read. */
export const READINGS: Readonly<Record<ChatPlatform, () => Promise<Reading>>> = {
  async slack() {
    const [{ receiveSlack }, { renderSlackMessage }] = await Promise.all([
      import('../platforms/slack/receive.ts'),
      import('../platforms/slack/render/message.ts'),
    ]);
    return {
      // With whom somebody's direct messages (ids that begin with D) are is not in the event: here they are with Ibid.
      read: (payload, now) =>
        receiveSlack(payload, { commands, now, self: null, isOwnDirect: (channel) => channel.startsWith('D') }),
      rendered: ({ reply, from, again }) => {
        const { blocks, text } = renderSlackMessage(reply, { from, again });
        return { blocks, text };
      },
    };
  },
  async discord() {
    const [{ receiveDiscord }, { renderDiscordMessage }] = await Promise.all([
      import('../platforms/discord/read/receive.ts'),
      import('../platforms/discord/render/message.ts'),
    ]);
    return {
      read: (payload, now) => {
        const invocation = receiveDiscord(payload, { commands, now });
        return invocation.ok ? success([invocation.value]) : invocation;
      },
      rendered: ({ reply, from, again }) => {
        const { components, flags, allowed_mentions } = renderDiscordMessage(reply, { from, again });
        return { components, flags, allowed_mentions };
      },
    };
  },
};

/** The value in a file of JSON; the problem names the file, what is wrong in it and what was expected. */
export async function readPayload(path: string, folder: string): Promise<Result<unknown>> {
  let text: string;
  try {
    text = await readFile(resolve(folder, path), 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return failure({
      code: 'unreadable',
      message: `${path} cannot be read (${code}); give a file with one event as JSON`,
    });
  }
  try {
    return success(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    const message = (error as Error).message.replaceAll('\n', ' ');
    return failure({
      code: 'no-json',
      message: `${path} holds no JSON (${message}); expected one event as the platform sends it`,
    });
  }
}
