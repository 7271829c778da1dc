import { REST } from 'discord.js';

export interface Connection {
  /** Requests as the bot, at most 50 a second over all (topics/rate-limits). */
  readonly bot: REST;
  /**
   * Requests by an interaction's token. They count for no global limit (topics/rate-limits, Global Rate Limit) and must
   * not queue behind those that do: an acknowledgement has three seconds.
   */
  readonly interactions: REST;
}

export interface ConnectionOptions {
  readonly token: string;
  /** Discord's API with neither version nor a slash at the end; default: `https://discord.com/api`. */
  readonly apiUrl?: string;
  /** Milliseconds after which a request without an answer is given up. */
  readonly requestTimeout?: number;
}

/**
 * `retries: 0`: @discordjs/rest 2.6 repeats a request at once after any 5xx, abort or reset connection, three times, a
 * message's POST included, and so can post one message four times. Here each caller decides, who knows whether the
 * request may be repeated. It waits out 429 by itself (`rejectOnRateLimit` unset) and that is kept: what was refused with
 * 429 was not done.
 */
export function connect({ token, apiUrl, requestTimeout = 10_000 }: ConnectionOptions): Connection {
  const common = { retries: 0, timeout: requestTimeout, ...(apiUrl === undefined ? {} : { api: apiUrl }) };
  return {
    bot: new REST(common).setToken(token),
    interactions: new REST({
      ...common,
      globalRequestsPerSecond: Number.POSITIVE_INFINITY,
      // Every interaction has a queue of its own in there, which is used for a moment.
      handlerSweepInterval: 5 * 60_000,
    }),
  };
}
