import type { Digest } from '../../digest/digest.ts';
import { nextRun } from '../../digest/schedule.ts';
import type { Check } from '../../platforms/terminal/checks.ts';
import { amount } from '../../platforms/terminal/progress.ts';
import type { State } from '../../store/open-state.ts';

/** Of the digests that are due next, so many are named. */
const NAMED = 3;

/** What Ibid is to say by itself: whether it can, and what comes next. `now`: milliseconds since 1970. */
export async function checkPosting(state: State, now: number): Promise<Check[]> {
  return [await checkDigests(state, now), await checkWatches(state), await checkSources(state)];
}

async function checkDigests(state: State, now: number): Promise<Check> {
  const name = 'digests';
  const digests = await state.digests();
  const thrownOut: Digest[] = [];
  for (const digest of digests.filter(({ pausedAt }) => pausedAt !== null)) {
    const [last] = await state.runsOf(digest.id, 1);
    if (last?.outcome === 'lost') thrownOut.push(digest);
  }
  const coming = digests
    .filter(({ pausedAt }) => pausedAt === null)
    .flatMap((digest) => {
      const at = nextOf(digest, now);
      return at === null ? [] : [at];
    })
    .sort((a, b) => a - b)
    .slice(0, NAMED)
    .map((at) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`);
  const next = coming.length > 0 ? `, next: ${coming.join(', ')}` : '';
  const found = `${amount(digests.length, 'digest')}${next}`;
  if (thrownOut.length === 0) return { name, state: 'good', found, remedy: null };
  const places = thrownOut.map(({ place }) => `${place.platform} channel ${place.channel}`);
  return {
    name,
    state: 'warning',
    found: `${found}; paused, since they could not be posted any more: ${[...new Set(places)].join(', ')}`,
    remedy:
      'Invite Ibid there again and type /digest resume, or /digest delete. Where the channel is gone there is nothing to do.',
  };
}

/** Null also for a time zone that this Node does not know. */
function nextOf({ schedule }: Digest, now: number): number | null {
  try {
    return nextRun(schedule, now);
  } catch {
    return null;
  }
}

async function checkWatches(state: State): Promise<Check> {
  const watches = await state.watches();
  const paused = watches.filter(({ pausedAt }) => pausedAt !== null).length;
  const found = `${watches.length} ${watches.length === 1 ? 'watch' : 'watches'}${paused > 0 ? `, ${paused} of them paused` : ''}`;
  return { name: 'watches', state: 'good', found, remedy: null };
}

async function checkSources(state: State): Promise<Check> {
  const name = 'sources';
  const sources = await state.sources.list();
  const faulty = sources.filter(({ progress }) => progress.problem !== null);
  const found = `${sources.length} ${sources.length === 1 ? 'page or feed' : 'pages and feeds'}`;
  if (faulty.length === 0) return { name, state: 'good', found, remedy: null };
  const said = faulty.slice(0, NAMED).map(({ progress }) => progress.problem!.message);
  return {
    name,
    state: 'warning',
    found: `${found}, ${faulty.length} of them with problems: ${said.join('; ')}`,
    remedy: 'They are asked again by themselves; /sources shows all.',
  };
}
