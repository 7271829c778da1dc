import type { Fetcher } from '../fetcher.ts';
import { MANNERS } from './limits.ts';
import { RobotsRules } from './robots.ts';
import { type Clock, Turns } from './turns.ts';

export interface MannersOptions extends Clock {
  readonly fetcher: Fetcher;
  /** As `userAgent` makes it. */
  readonly userAgent: string;
  /** Milliseconds between two requests to a host. Default: a second. */
  readonly gap?: number;
  /** Milliseconds for one request. Default: 30 seconds. */
  readonly within?: number;
}

/** What everybody who fetches something shares, so that each host is asked as it wants to be. One a process. */
export interface Manners {
  readonly fetcher: Fetcher;
  readonly userAgent: string;
  readonly now: () => number;
  readonly within: number;
  readonly turns: Turns;
  readonly robots: RobotsRules;
}

export function createManners({ fetcher, userAgent, now, sleep, gap, within }: MannersOptions): Manners {
  return {
    fetcher,
    userAgent,
    now,
    within: within ?? MANNERS.within,
    turns: new Turns({ now, sleep }, gap),
    robots: new RobotsRules(),
  };
}
