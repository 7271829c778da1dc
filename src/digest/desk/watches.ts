import { type DigestDesk, type ListedWatch, WATCHES_A_PLACE } from '../../chat/digest-desk.ts';
import { invocationId } from '../../chat/invocation.ts';
import { isSameChannel, type Place } from '../../chat/place.ts';
import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import { sameQuestion } from '../same-question.ts';
import type { Watch } from '../watch.ts';
import type { DeskSetting } from './digest-desk.ts';

type Watches = Pick<DigestDesk, 'watches' | 'watch' | 'pauseWatch' | 'endWatch' | 'keep'>;
type New = Pick<Watch, 'kind' | 'text' | 'place' | 'perHour'>;

/** A kept question is told once, so its pace is of no account. */
const KEPT_PER_HOUR = 1;

export function watchesAt({ state, directTo, threadOf, invocation, context }: DeskSetting): Watches {
  const { place, person } = invocation;
  /** Those that are told here; those that somebody made for themselves alone; and in direct messages, all they made. */
  const own = async (id: string): Promise<Watch | null> => {
    const watch = await state.watch(id);
    const isOwn = watch?.person.id === person.id && watch.person.platform === person.platform;
    return watch && (isSameChannel(watch.place, place) || (isOwn && (watch.place.direct || place.direct)))
      ? watch
      : null;
  };

  async function make(wanted: New, isSame: (watch: Watch) => boolean) {
    const id = invocationId(`watch:${invocation.id}`);
    const there = await state.watches(wanted.place);
    const before = (await state.watch(id)) ?? there.find(isSame);
    if (before) return success({ watch: listed(before), isNew: before.id === id });
    if (there.length >= WATCHES_A_PLACE) return failure(TOO_MANY);
    const watch: Watch = { ...wanted, id, person, createdAt: context.now, pausedAt: null, endedAt: null };
    await state.saveWatch(watch);
    return success({ watch: listed(watch), isNew: true });
  }

  async function direct(): Promise<Result<Place>> {
    if (place.direct) return success({ ...place, thread: null });
    const found = await directTo(person);
    return found ? success({ ...found, thread: null }) : failure(NO_DIRECT);
  }

  return {
    watches: async () => (await state.watches(place)).map(listed),

    async watch({ kind, text, perHour, where }) {
      const told = where === 'direct' ? await direct() : success({ ...place, thread: null });
      if (!told.ok) return told;
      const wanted: New = { kind, text, place: told.value, perHour };
      return await make(wanted, (watch) => watch.kind !== 'kept' && sameQuestion(watch.text, text));
    },

    async pauseWatch(id, paused) {
      const watch = await own(id);
      if (!watch || watch.endedAt !== null) return failure(UNKNOWN);
      const changed = { ...watch, pausedAt: paused ? (watch.pausedAt ?? context.now) : null };
      await state.saveWatch(changed);
      return success(listed(changed));
    },

    async endWatch(id) {
      const watch = await own(id);
      if (!watch) return failure(UNKNOWN);
      if (watch.endedAt === null) await state.saveWatch({ ...watch, endedAt: context.now });
      // Ended since this was asked, it may be this invocation that ended it, before a restart: it says the same again.
      const endedBefore = watch.endedAt !== null && watch.endedAt < invocation.receivedAt;
      return success({ ...listed(watch), ...(endedBefore ? { endedBefore } : {}) });
    },

    async keep(question, asked, where) {
      const told = where === 'direct' ? await direct() : success(threadPlace());
      if (!told.ok) return told;
      const wanted: New = { kind: 'kept', text: question, place: told.value, perHour: KEPT_PER_HOUR };
      return await make(wanted, (watch) => watch.kind === 'kept' && sameQuestion(watch.text, question));

      function threadPlace(): Place {
        const { place: there } = asked.invocation;
        const message = asked.ending?.message ?? null;
        return { ...there, thread: message ? threadOf(there, message) : there.thread };
      }
    },
  };
}

function listed({ id, kind, text, person, perHour, createdAt, pausedAt, place }: Watch): ListedWatch {
  return { id, kind, text, person, perHour, createdAt, pausedAt, direct: place.direct };
}

const UNKNOWN: Problem = { code: 'unknown', message: 'There is no such watch here any more.' };
const NO_DIRECT: Problem = {
  code: 'no-direct',
  message: 'I cannot send you a direct message. Write one to me first, or let it be told in the channel.',
};
const TOO_MANY: Problem = {
  code: 'too-many',
  message: `There are ${WATCHES_A_PLACE} watches here already. Stop one first.`,
};
