import type { Pause } from './pauses.ts';

/** When Slack's rate limit lets the next message into a channel. */
export interface Turns {
  /** Resolves when nothing is known to stand against a message in this channel. */
  turn(channel: string): Promise<void>;
  /** Slack wants so many milliseconds without a message there. */
  hold(channel: string, milliseconds: number): void;
}

/**
 * A limit that one message ran into holds for the others of its channel too; without this each of them would run into it,
 * and Slack stretches the limit for whoever does. Those that waited go one after the other, about a second apart
 * (docs.slack.dev/apis/web-api/rate-limits: one message a second and channel, short bursts above it).
 */
export function turnsOf(now: () => number, pause: Pause, apart = 1_000): Turns {
  const freeAt = new Map<string, number>();
  return {
    async turn(channel) {
      const at = freeAt.get(channel);
      if (at === undefined) return;
      const wait = at - now();
      if (wait <= 0) {
        freeAt.delete(channel);
        return;
      }
      freeAt.set(channel, at + apart);
      await pause(wait);
    },
    hold(channel, milliseconds) {
      const at = now() + milliseconds;
      if (at > (freeAt.get(channel) ?? 0)) freeAt.set(channel, at);
    },
  };
}
