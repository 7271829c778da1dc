import type { DeskOptions } from '../../chat/desk/options.ts';
import type { ChatState } from '../../chat/state.ts';
import type { Result } from '../../corpus/problem.ts';
import { seenChanges } from '../../digest/changes.ts';
import type { DigestState } from '../../digest/state.ts';
import type { Watcher } from '../../digest/watcher.ts';
import type { OpenIndex } from '../../index/store/open-index.ts';
import type { Summary } from '../../index/store/run-update.ts';
import type { Log } from '../../platforms/log.ts';
import type { Metrics } from '../health/metrics.ts';
import { type LiveLibrary, oneAfterAnother } from '../live-library.ts';
import { once } from '../repeat.ts';
import { type DriftOptions, markDrift } from './drift.ts';
import { hashesOf } from './hashes.ts';

export interface FollowOptions extends Omit<DriftOptions, 'state' | 'shelf'> {
  readonly library: Pick<LiveLibrary, 'current' | 'refresh'>;
  readonly state: Pick<DigestState, 'noteDocuments' | 'changesAfter' | 'repliesQuoting' | 'markDrifted'> &
    Pick<ChatState, 'remember' | 'recall'>;
  readonly watcher: Pick<Watcher, 'look' | 'tell'>;
  readonly metrics: Pick<Metrics, 'refreshed'>;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: DeskOptions['now'];
}

/** What changes in the documents, and what that means for watches and for what was said before. */
export interface Follower {
  /** As `LiveLibrary.refresh`; what changed is followed up in the background. */
  refresh(): Promise<Result<Summary>>;
  /** Notes the documents as they are, and begins to tell what that brings. Resolves when what watches wait for was looked for. */
  follow(): Promise<void>;
  /** From now on nothing is followed up; what was noted is, at the next start. Resolves when what was under way is over. */
  end(): Promise<void>;
}

/** Name of the number of the last change whose drift was marked. */
const DRIFTED_TO = 'drift.marked-to';

export function createFollower(options: FollowOptions): Follower {
  const { library, state, watcher, metrics, log, now } = options;
  let over = false;
  const pending = new Set<Promise<void>>();
  /** A fault while the state is closing is none. */
  const quietly: Log = (level, message, details) => {
    if (!over) log(level, message, details);
  };
  const background = (what: string, job: () => Promise<void>) => {
    if (over) return;
    const running = once(what, job, quietly).finally(() => pending.delete(running));
    pending.add(running);
  };

  const drift = oneAfterAnother(async () => {
    const from = await state.recall(DRIFTED_TO);
    const changes = await state.changesAfter(typeof from === 'number' ? from : -1);
    const { seen, upTo } = seenChanges(changes, hashesOf(library.current().index));
    if (seen.length === 0 || over) return;
    const shelf = () => library.current();
    const { marked, done } = await markDrift(seen, { ...options, shelf, isOver: () => over });
    // Where a platform was away, it is tried again after the next look at the folder.
    if (done && upTo !== null) await state.remember(DRIFTED_TO, upTo);
    if (marked > 0) log('info', 'replies quoted what has changed', { marked });
  });

  let noted: string | null = null;
  /** An index that was noted is not compared again: a folder may have forty thousand files. */
  async function note({ generation, documents }: OpenIndex): Promise<void> {
    if (generation === noted) return;
    await state.noteDocuments(
      documents.map(({ file, hash }) => ({ file, hash })),
      now(),
    );
    noted = generation;
  }

  const look = oneAfterAnother(async () => {
    if (over) return;
    await note(library.current().index);
    const found = await watcher.look();
    if (found > 0) log('info', 'watches found something', { found });
    if (over) return;
    await watcher.tell(now());
    // By itself: a platform that is away keeps an edit waiting, and must keep no watch from being told.
    background('marking what has changed', drift);
  });

  return {
    async refresh() {
      const began = performance.now();
      const refreshed = await library.refresh();
      metrics.refreshed((performance.now() - began) / 1000, refreshed.ok);
      if (refreshed.ok) background('following what changed', look);
      return refreshed;
    },
    follow: () => once('following what changed', look, quietly),
    async end() {
      over = true;
      await Promise.all(pending);
    },
  };
}
