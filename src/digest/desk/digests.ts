import { DIGESTS_A_PLACE, type DigestDesk, type ListedDigest } from '../../chat/digest-desk.ts';
import { invocationId } from '../../chat/invocation.ts';
import { isSameChannel, type Place } from '../../chat/place.ts';
import { failure, type Problem, success } from '../../corpus/problem.ts';
import type { Digest } from '../digest.ts';
import { resumed } from '../plan.ts';
import type { DigestState } from '../state.ts';
import type { DeskSetting } from './digest-desk.ts';
import { postedIn } from './posted-in.ts';

type Digests = Pick<DigestDesk, 'digests' | 'create' | 'change' | 'remove' | 'preview' | 'runNow'>;

/** A run's post takes seconds: what is noted at the very moment of a preview is in it. */
export function digestsAt(setting: DeskSetting): Digests {
  const { state, digestPost, invocation, context } = setting;
  const { place, person, now } = { ...invocation, now: context.now };
  /** Only of this place, posted here or made here: an id of another one is as unknown as one that never was. */
  const own = async (id: string): Promise<Digest | null> => {
    const digest = await state.digest(id);
    return digest && [digest.place, digest.madeIn].some((one) => one && isSameChannel(one, place)) ? digest : null;
  };
  const shown = (digest: Digest) => listed(digest, place, state);
  const isFull = async (channel: Place): Promise<boolean> =>
    (await state.digests(channel)).filter((one) => isSameChannel(one.place, channel)).length >= DIGESTS_A_PLACE;
  return {
    digests: async () => {
      const here = await state.digests(place);
      return await Promise.all(here.map(shown));
    },

    async create(wish, where) {
      const id = invocationId(`digest:${invocation.id}`);
      const made = await own(id);
      if (made) return success(await shown(made));
      const channel = await postedIn(where, setting);
      if (!channel.ok) return channel;
      const isElsewhere = !isSameChannel(channel.value, place);
      if (await isFull(channel.value)) return failure(tooMany(isElsewhere));
      const digest: Digest = {
        ...wish,
        id,
        place: channel.value,
        ...(isElsewhere ? { madeIn: { ...place, thread: null } } : {}),
        createdBy: person,
        createdAt: now,
        pausedAt: null,
        coveredTo: now,
        plannedTo: now,
      };
      await state.saveDigest(digest);
      return success(await shown(digest));
    },

    async change(id, { paused, ...wish }, where) {
      const digest = await own(id);
      if (!digest) return failure(UNKNOWN);
      const channel = where === undefined ? success(digest.place) : await postedIn(where, setting);
      if (!channel.ok) return channel;
      const isMoved = !isSameChannel(channel.value, digest.place);
      if (isMoved && (await isFull(channel.value))) return failure(tooMany(!isSameChannel(channel.value, place)));
      const moved: Digest = isMoved
        ? { ...digest, place: channel.value, madeIn: digest.madeIn ?? digest.place }
        : digest;
      const wished: Digest = { ...moved, ...wish };
      // Of a new schedule, no time before now was ever due.
      const planned = wish.schedule === undefined ? wished : { ...resumed(wished, now), pausedAt: digest.pausedAt };
      const saved =
        paused === undefined
          ? planned
          : paused
            ? { ...planned, pausedAt: digest.pausedAt ?? now }
            : resumed(planned, now);
      await state.saveDigest(saved);
      return success(await shown(saved));
    },

    async remove(id) {
      if (!(await own(id))) return failure(UNKNOWN);
      await state.removeDigest(id);
      return success(null);
    },

    async preview(id) {
      const digest = await own(id);
      if (!digest) return failure(UNKNOWN);
      const raw = { digest: id, due: now, from: digest.coveredTo, to: now };
      return success(await digestPost.run(raw, context));
    },

    async runNow(id) {
      const digest = await own(id);
      if (!digest) return failure(UNKNOWN);
      // Of the invocation's time, so that worked twice it is one run. A half keeps it from being one of the schedule.
      const due = Math.floor(invocation.receivedAt) + 0.5;
      await state.planRuns(id, digest.plannedTo, [{ digest: id, due }]);
      return success(null);
    },
  };
}

async function listed(digest: Digest, seenFrom: Place, state: DigestState): Promise<ListedDigest> {
  const [lastRun = null] = await state.runsOf(digest.id, 1);
  return {
    id: digest.id,
    topic: digest.topic,
    schedule: digest.schedule,
    include: digest.include,
    whenNothing: digest.whenNothing,
    missed: digest.missed,
    createdBy: digest.createdBy,
    createdAt: digest.createdAt,
    pausedAt: digest.pausedAt,
    ...(isSameChannel(digest.place, seenFrom) ? {} : { elsewhere: digest.place.channel }),
    lastRun: lastRun && { due: lastRun.due, outcome: lastRun.outcome },
  };
}

const UNKNOWN: Problem = { code: 'unknown', message: 'There is no such digest here any more.' };
const tooMany = (isElsewhere: boolean): Problem => ({
  code: 'too-many',
  message: `There are ${DIGESTS_A_PLACE} digests ${isElsewhere ? 'in that channel' : 'here'}, and more would drown the channel. Delete one first.`,
});
