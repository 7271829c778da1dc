/** The platform that is the page in the browser, on the machine that Ibid runs on. */
export const WEB = 'web';

/** Where something was said, and so where the reply belongs and whose eyes will see it. */
export interface Place {
  /** `slack`, `discord`, or another platform's name. */
  readonly platform: string;
  /** Slack's team, Discord's server; null where there is none (a direct message on Discord). */
  readonly team: string | null;
  /** The channel whose rules of access count: for a Discord thread, the channel it hangs below. */
  readonly channel: string;
  /**
   * For a thread that others of the channel cannot read, which is a channel of its own here: the channel that it hangs
   * below, whose rules of access count.
   */
  readonly below?: string;
  /** The thread inside the channel (Slack: `thread_ts`; Discord: the thread's own channel); null outside of threads. */
  readonly thread: string | null;
  /** Nobody but the person and Ibid reads here. */
  readonly direct: boolean;
}

/** Who asked. Only ever compared, never shown as a name: names are the platform's to show. */
export interface Person {
  readonly platform: string;
  readonly id: string;
}

/** Whether two places are read by the same people: threads of a channel belong to it. */
export function isSameChannel(a: Place, b: Place): boolean {
  return a.platform === b.platform && a.team === b.team && a.channel === b.channel;
}
