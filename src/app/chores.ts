import type { ChatState } from '../chat/state.ts';
import type { Log } from '../platforms/log.ts';
import { STOPPED } from './document-process.ts';
import type { LiveLibrary } from './live-library.ts';
import { once, type Repeated, repeat } from './repeat.ts';

export interface ChoreOptions {
  readonly refresh: LiveLibrary['refresh'];
  readonly state: Pick<ChatState, 'forget'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds between two looks into the documents folder. Default: five minutes. */
  readonly refreshEvery?: number;
}

/** What nobody told of is found within so long. A look into an unchanged folder takes a second. */
const REFRESH_MS = 5 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** The buttons under a reply work for so long; then what was asked is forgotten. How often files were quoted stays. */
const KEPT_DAYS = 90;

/** What a serving Ibid does now and then by itself. `look`: brings the index up to the folder now, and says what changed. */
export function beginChores(options: ChoreOptions): Repeated & { readonly look: () => Promise<void> } {
  const { refresh, state, log, now, refreshEvery = REFRESH_MS } = options;
  const look = async () => {
    const refreshed = await refresh();
    if (!refreshed.ok && refreshed.problem.code === STOPPED.code) return;
    if (!refreshed.ok) return log('warn', `the index stays as it is: ${refreshed.problem.message}`);
    const { added, changed, removed } = refreshed.value;
    if (added + changed + removed > 0) log('info', 'documents changed', { added, changed, removed });
  };
  const forget = () => state.forget(now() - KEPT_DAYS * DAY_MS);
  const chores = [
    repeat(refreshEvery, 'refreshing the index', look, log),
    repeat(DAY_MS, 'forgetting what is old', forget, log),
  ];
  const forgetting = once('forgetting what is old', forget, log);
  return {
    look: () => once('refreshing the index', look, log),
    async end() {
      await Promise.all([forgetting, ...chores.map((chore) => chore.end())]);
    },
  };
}
