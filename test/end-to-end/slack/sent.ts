import type { Payload } from './payloads.ts';

export type Kind = 'event' | 'command' | 'interactive';

/** One payload on its way to Ibid. */
export interface Sent {
  readonly kind: Kind;
  readonly payload: Payload;
  /** For a message: its timestamp. */
  readonly ts: string | null;
  readonly channel: string;
  /** Milliseconds of `performance.now()` when it was sent first. */
  readonly sentAt: number;
  /** One for each delivery that was acknowledged. */
  readonly acks: Acknowledged[];
  /** How often it was delivered. */
  deliveries: number;
  /** Resolves with the first acknowledgement, or null when Slack gave it up. */
  readonly acknowledged: Promise<Acknowledged | null>;
  readonly settle: (ack: Acknowledged | null) => void;
}

export interface Acknowledged {
  readonly attempt: number;
  /** Milliseconds from the delivery to its acknowledgement. */
  readonly latency: number;
  /** The HTTP status; null by Socket Mode. */
  readonly status: number | null;
  readonly body: unknown;
}

export function newSent(kind: Kind, payload: Payload, channel: string, ts: string | null): Sent {
  const { promise, resolve } = withResolvers<Acknowledged | null>();
  return {
    kind,
    payload,
    ts,
    channel,
    sentAt: performance.now(),
    acks: [],
    deliveries: 0,
    acknowledged: promise,
    settle: resolve,
  };
}

/** As `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((given) => {
    resolve = given;
  });
  return { promise, resolve };
}
