import type { ChatState } from '../chat/state.ts';
import type { Log } from '../platforms/log.ts';
import type { LiveLibrary } from './live-library.ts';

export interface ChoreOptions {
  readonly library: Pick<LiveLibrary, 'refresh'>;
  readonly state: Pick<ChatState, 'forget'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds between two looks into the documents folder. Default: five minutes. */
  readonly refreshEvery?: number;
}

/** What somebody puts into the folder by hand is found within so long. A look into an unchanged folder takes a second. */
const REFRESH_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** The buttons under a reply work for so long; then what was asked is forgotten. How often files were quoted stays. */
const KEPT_DAYS = 90;

/** What a serving Ibid does now and then by itself. Gives the function that ends it. */
export function beginChores({ library, state, log, now, refreshEvery = REFRESH_MS }: ChoreOptions): () => void {
  const refresh = async () => {
    const refreshed = await library.refresh();
    if (!refreshed.ok) return log('warn', `the index stays as it is: ${refreshed.problem.message}`);
    const { added, changed, removed } = refreshed.value;
    if (added + changed + removed > 0) log('info', 'documents changed', { added, changed, removed });
  };
  const forget = () => state.forget(now() - KEPT_DAYS * DAY_MS);
  const begin = (what: string, job: () => Promise<void>) => () => {
    job().catch((error: unknown) => log('error', `${what} failed`, { error }));
  };
  const forgetting = begin('forgetting what is old', forget);
  const timers = [setInterval(begin('refreshing the index', refresh), refreshEvery), setInterval(forgetting, DAY_MS)];
  forgetting();
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}
