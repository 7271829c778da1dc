import { createDesk, type RunningDesk } from '../../../src/chat/desk/create-desk.ts';
import type { Invocation } from '../../../src/chat/invocation.ts';
import type { Delivered, Delivery, Messenger } from '../../../src/chat/messenger.ts';
import { notice } from '../../../src/chat/notice.ts';
import { StateFault } from '../../../src/chat/state-fault.ts';
import { failure, type Result, success } from '../../../src/corpus/problem.ts';
import { createTicker, type Ticker } from '../../../src/digest/ticker.ts';
import type { WholeState } from '../../app/whole-state.ts';
import { settingOf } from '../../chat/desk/setting.ts';
import type { Chance } from './chance.ts';

/** Of calls of the state, so many end the process just before, and so many just after they took effect. */
const KILLED = 0.002;
/** Of calls of the state, so many find it away; of posts, so many find the platform away. */
const AWAY = 0.002;

export interface Channel {
  /** What arrived, by the invocation that brought it; how often, and when first. */
  readonly arrived: Map<string, { readonly raw: { digest: string; due: number }; readonly at: number; times: number }>;
}

/** A process: the real desk and the real ticker on a state, that may be killed between any two steps. */
export class Life {
  readonly desk: RunningDesk;
  readonly ticker: Ticker;
  readonly died: Promise<void>;
  #alive = true;
  #die: () => void = () => {};
  readonly #chance: Chance;
  readonly #now: () => number;

  constructor(state: WholeState, channel: Channel, chance: Chance, now: () => number) {
    this.#chance = chance;
    this.#now = now;
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
    const risky = this.#risky(state);
    this.ticker = createTicker({ state: risky, accept: (given) => this.desk.accept(given), handleFor: () => ({}) });
    this.desk = createDesk({
      ...SETTING,
      state: risky,
      messengers: [this.#messenger(channel)],
      posts: [{ name: 'digest', run: async (_, { id }) => notice(id, 'news') }],
      ended: (invocation, ending, problem) => this.ticker.ended(invocation, ending, problem),
      now,
      retryAfter: () => 0,
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  kill(): void {
    this.#alive = false;
    this.#die();
  }

  /** What is killed never comes back to whoever waits for it. */
  async #mayDie(share: number): Promise<void> {
    if (this.#alive && this.#chance.of(share)) this.kill();
    if (!this.#alive) await new Promise(() => {});
  }

  #risky(state: WholeState): WholeState {
    return new Proxy(state, {
      get: (target, name) => {
        const method = Reflect.get(target, name) as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          await this.#mayDie(KILLED);
          if (this.#chance.of(AWAY)) throw new StateFault('unavailable', 'away');
          const result = await method(...given);
          await this.#mayDie(KILLED);
          return result;
        };
      },
    });
  }

  /** As the platforms do: tried again, it looks for what it posted before. */
  #messenger({ arrived }: Channel): Messenger {
    const deliver = async ({ id, request }: Invocation, { again }: Delivery): Promise<Result<Delivered>> => {
      await this.#mayDie(KILLED * 5);
      if (this.#chance.of(AWAY)) return failure({ code: 'unreachable', message: 'away' });
      const before = arrived.get(id);
      if (before && again) return success({ message: { channel: 'C', id } });
      if (before) before.times += 1;
      else if (request.kind === 'post')
        arrived.set(id, { raw: request.raw as { digest: string; due: number }, at: this.#now(), times: 1 });
      await this.#mayDie(KILLED * 5);
      return success({ message: { channel: 'C', id } });
    };
    return {
      platform: 'slack',
      deliver,
      download: async () => failure({ code: 'unused', message: 'unused' }),
      working: async () => {},
      messageOf: () => null,
    };
  }
}

const SETTING = settingOf().options;
