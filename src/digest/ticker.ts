import { type Invocation, invocationId, type Json } from '../chat/invocation.ts';
import type { ChatState, Ending } from '../chat/state.ts';
import type { Digest, Run, RunOutcome } from './digest.ts';
import { planRuns } from './plan.ts';
import type { DigestState } from './state.ts';
import { isForGood, type TellingOptions, tellMaker } from './thrown-out.ts';

export interface TickerOptions extends TellingOptions {
  readonly state: Pick<
    DigestState,
    'digests' | 'digest' | 'saveDigest' | 'planRuns' | 'claimRuns' | 'endRun' | 'runsOf'
  > &
    Pick<ChatState, 'find'>;
}

/** Runs given out at once: composing one takes some tens of milliseconds. */
const AT_ONCE = 20;
/**
 * How far was planned is written down so often at least, also where nothing was due: a time that only new rules of a time
 * zone put into the past is then not taken for one that was missed.
 */
const NOTED_MS = 60 * 60_000;

/** Brings digests to their channels at their times. It keeps nothing in memory that a restart would lose. */
export interface Ticker {
  /** Plans what became due, and gives it to the desk. To be called every few seconds; the number of runs given out. */
  tick(now: number): Promise<number>;
  /** To be told when a post has ended (`DeskOptions.ended`). */
  ended(invocation: Invocation, ending: Ending, problem: string | null): Promise<void>;
}

export function createTicker(options: TickerOptions): Ticker {
  const { state } = options;
  /** Claimed and not given yet. What a fault keeps from being given is given at the next tick: nobody else may claim it. */
  const inHand: Run[] = [];

  async function giveAll(now: number): Promise<number> {
    const faults: unknown[] = [];
    const all = inHand.splice(0);
    for (const run of all) {
      try {
        if (await hasEarlierUnderWay(run, options)) inHand.push(run);
        else await give(run, now, options);
      } catch (fault) {
        inHand.push(run);
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
    return all.length;
  }

  async function plan(digest: Digest, now: number): Promise<void> {
    const { runs, plannedTo } = planRuns(digest, now);
    if (runs.length > 0 || plannedTo - digest.plannedTo >= NOTED_MS) await state.planRuns(digest.id, plannedTo, runs);
  }

  return {
    async tick(now) {
      const faults: unknown[] = [];
      // What nobody here can post is planned by a process that can, or when it is served again: then with all it missed.
      const served = (await state.digests()).filter(({ place }) => options.handleFor(place) !== null);
      for (const digest of served) {
        try {
          await plan(digest, now);
        } catch (fault) {
          // One that cannot be reckoned with keeps no other from its channel.
          faults.push(fault);
        }
      }
      const platforms = [...new Set(served.map(({ place }) => place.platform))];
      let given = 0;
      for (let claimed = AT_ONCE; claimed === AT_ONCE; ) {
        const runs = await state.claimRuns(now, AT_ONCE, platforms);
        claimed = runs.length;
        inHand.push(...runs);
        given += await giveAll(now);
      }
      if (faults.length > 0) throw faults[0];
      return given;
    },
    async ended(invocation, ending, problem) {
      const { request } = invocation;
      const run = request.kind === 'post' && request.post === 'digest' ? readRun(request.raw) : null;
      if (!run) return;
      const outcome = outcomeOf(ending);
      // What was not told is told with the next one.
      await state.endRun(run, outcome, ending.at, outcome === 'lost' ? null : run.to);
      const digest = isForGood(problem) ? await state.digest(run.digest) : null;
      if (!digest) return;
      await state.saveDigest({ ...digest, pausedAt: digest.pausedAt ?? ending.at });
      await tellMaker(invocation, digest.createdBy, { digest: digest.id }, ending.at, options);
    },
  };
}

/** So many runs are looked back over: more of one digest are never under way at once. */
const LOOKED_AT = 100;

/**
 * Runs of one digest follow each other, or both would tell the same news. One that waits for a platform that is away keeps
 * the later ones waiting: they could not be posted either, and what a dead process had is taken up within seconds.
 */
async function hasEarlierUnderWay({ digest, due }: Run, { state }: TickerOptions): Promise<boolean> {
  return (await state.runsOf(digest, LOOKED_AT)).some((other) => other.outcome === null && other.due < due);
}

async function give(run: Run, now: number, { state, accept, handleFor }: TickerOptions): Promise<void> {
  const digest = await state.digest(run.digest);
  if (!digest) return await state.endRun(run, 'skipped', now, null);
  const handle = handleFor(digest.place);
  // It was served when it was claimed. What it would have told is told with the next one.
  if (handle === null) return await state.endRun(run, 'lost', now, null);
  const invocation = invocationOf(digest, run, now, handle);
  if ((await accept(invocation)) === 'new') return;
  // Another process, or an earlier life of this one, had it: it is finished, or will be by whoever takes it up.
  const ending = (await state.find(invocation.id))?.ending;
  if (ending) await state.endRun(run, outcomeOf(ending), ending.at, null);
}

function invocationOf(digest: Digest, run: Run, now: number, handle: Json): Invocation {
  const key = `digest:${run.digest}:${run.due}`;
  // A run that is caught up with tells what was noticed until it is made.
  const raw = { digest: run.digest, due: run.due, from: digest.coveredTo, to: Math.max(run.due, now) };
  return {
    id: invocationId(key),
    keys: [key],
    request: { kind: 'post', post: 'digest', raw },
    person: digest.createdBy,
    place: digest.place,
    receivedAt: now,
    handle,
  };
}

function readRun(raw: Json): (Run & { readonly to: number }) | null {
  const { digest, due, to } = (raw ?? {}) as Readonly<Record<string, Json>>;
  return typeof digest === 'string' && typeof due === 'number' && typeof to === 'number' ? { digest, due, to } : null;
}

function outcomeOf({ outcome, message }: Ending): RunOutcome {
  if (outcome === 'lost' || outcome === 'failed') return 'lost';
  return message === null ? 'silent' : 'posted';
}
