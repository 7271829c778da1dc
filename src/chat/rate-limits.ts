import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Person, Place } from './place.ts';

/** Keeps one person, or one busy channel, from taking all of Ibid's time. */
export interface RateLimits {
  /** Counts one request. Null when it may go on, else the seconds after which the next one may. */
  take(
    person: Person,
    place: Place,
  ): Promise<{ readonly whose: 'person' | 'channel'; readonly seconds: number } | null>;
}

export interface RateLimitOptions {
  /** Requests of one person in a minute. */
  readonly person: number;
  /** Requests in one channel in a minute; direct messages count for the person only. */
  readonly channel: number;
}

/** A person reads no faster than this; a channel is read by several. */
export const DEFAULT_RATE_LIMITS: RateLimitOptions = { person: 20, channel: 60 };

const MINUTE = 60;

export function rateLimits({ person, channel }: RateLimitOptions): RateLimits {
  const people = new RateLimiterMemory({ keyPrefix: 'person', points: person, duration: MINUTE });
  const channels = new RateLimiterMemory({ keyPrefix: 'channel', points: channel, duration: MINUTE });
  return {
    async take(who, place) {
      const own = await takeOne(people, `${who.platform}/${who.id}`);
      if (own !== null) return { whose: 'person', seconds: own };
      if (place.direct) return null;
      const theirs = await takeOne(channels, `${place.platform}/${place.team}/${place.channel}`);
      return theirs === null ? null : { whose: 'channel', seconds: theirs };
    },
  };
}

/** The library rejects with the wait as a value, not as an error. */
async function takeOne(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
