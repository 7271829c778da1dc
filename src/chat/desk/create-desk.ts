import type { Desk } from '../desk.ts';
import type { Invocation } from '../invocation.ts';
import type { Person, Place } from '../place.ts';
import type { Reply } from '../reply.ts';
import { seeDocuments } from '../see-documents.ts';
import { contextOf } from './context.ts';
import { Lanes } from './lanes.ts';
import type { DeskOptions } from './options.ts';
import { visibilityOf } from './run.ts';
import { Work } from './work.ts';

/** A desk as the program sees it. */
export interface RunningDesk extends Desk {
  /**
   * Takes up what ended processes left on the platforms that are served here, and what this one gave up while the state
   * was away; how many that was. To be called once the platforms can post, and from then on now and again.
   */
  recover(): Promise<number>;
  /** Waits until everything in flight is finished, at most so many milliseconds; how many are not. */
  drain(ms: number): Promise<number>;
}

/** Answers are computing, and one at a time is as fast as four; but commands also wait for files and the state. */
const LANES = 4;
const CHOICES = 25;

export function createDesk(options: DeskOptions): RunningDesk {
  const lanes = new Lanes(LANES);
  const work = new Work(options, lanes);

  return {
    commands: options.commands,
    visibilityOf: (invocation) => (work.isRefused(invocation.id) ? 'private' : visibilityOf(invocation, options)),
    async accept(invocation) {
      const standing = await options.state.accept(invocation);
      if (standing === 'known') return standing;
      if (invocation.request.kind !== 'post') await work.limit(invocation);
      work.begin(invocation, false);
      return standing;
    },
    async complete(command, option, typed, person, place) {
      const described = options.commands.find(({ name }) => name === command);
      if (!described?.complete) return [];
      const context = await contextOf(passing(person, place, options), options);
      return (await described.complete(option, typed, context)).slice(0, CHOICES);
    },
    async home(person, place): Promise<Reply> {
      const context = await contextOf(passing(person, place, options), options);
      return await lanes.run(() => options.home(context, person));
    },
    prompts: (_person, place, limit) =>
      lanes.run(async () => {
        const documents = seeDocuments(options.shelf(), options.access.viewFrom(place));
        return await documents.suggestQuestions(limit);
      }),
    async recover() {
      const left = await options.state.takeUnfinished(options.messengers.map(({ platform }) => platform));
      for (const { invocation, stage } of left) work.begin(invocation, stage === 'posting');
      // The state has just answered.
      const taken = left.length + work.beginGivenUp();
      if (taken > 0) options.log({ level: 'info', event: 'recovered', platform: '', id: '', outcome: String(taken) });
      return taken;
    },
    drain: (ms) => work.drain(ms),
  };
}

/** What has no reply of its own and is not written down: suggestions, a home page. */
function passing(person: Person, place: Place, { now }: DeskOptions) {
  const invocation: Invocation = {
    id: '',
    keys: [],
    request: { kind: 'command', command: '', raw: {}, conversational: false },
    person,
    place,
    receivedAt: now(),
    handle: null,
  };
  return { invocation, target: null, again: null };
}
