import type { RunningDesk } from '../../chat/desk/create-desk.ts';
import type { Log } from '../../platforms/log.ts';
import { type Repeated, repeat } from '../repeat.ts';
import type { WebSources } from '../web/web-sources.ts';
import type { Posting } from './posting.ts';

export interface DutyOptions {
  readonly posting: Pick<Posting, 'ticker' | 'watcher'>;
  readonly desk: Pick<RunningDesk, 'recover'>;
  readonly web: Pick<WebSources, 'poll'> | null;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A digest is never more than a minute late; looking for due ones takes a few queries. */
const TICK_MS = 5_000;
/** What a watch had to hold back is told this soon after it may speak again. */
const TELL_MS = 30_000;
/** What another process on the same PostgreSQL left when it died is taken up this soon. */
const RECOVER_MS = 15_000;
/** Which source is due is written down with it; so often it is looked for. */
const POLL_MS = 60_000;

/** What a serving Ibid does by the clock. */
export function beginDuties({ posting, desk, web, log, now }: DutyOptions): Repeated {
  const duties = [
    repeat(TICK_MS, 'posting digests', () => posting.ticker.tick(now()), log),
    repeat(TELL_MS, 'telling what watches found', () => posting.watcher.tell(now()), log),
    repeat(RECOVER_MS, 'taking up what others left', () => desk.recover(), log),
    ...(web ? [repeat(POLL_MS, 'looking at sources', () => web.poll(), log)] : []),
  ];
  return {
    async end() {
      await Promise.all(duties.map((duty) => duty.end()));
    },
  };
}
