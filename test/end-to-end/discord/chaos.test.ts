import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { words } from './desk.ts';
import { until, withDiscord } from './setting.ts';

/** The same sequence every time. */
function chances(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const ROUTES = [/\/callback$/, /@original$/, /^\/channels\/\d+\/messages$/, /\/threads$/];
const KINDS = ['refuse', 'cut', 'limit'] as const;

test(
  'whatever fails in between: every question has one reply, and none has two',
  () =>
    withDiscord(async (setting) => {
      const { server, desk } = setting;
      const chance = chances(7);
      const total = 150;
      for (let n = 0; n < total; n += 1) {
        if (chance(4) === 0)
          server.fail({ path: ROUTES[chance(4)]!, kind: KINDS[chance(3)]!, stored: chance(2) === 0, wait: 0.05 });
        if (n % 50 === 25) server.gateway.drop();
        const kind = chance(3);
        if (kind === 0) {
          const played = server.slash('ask', { question: `number ${n}.` });
          if (chance(5) === 0) server.redeliverInteraction(played);
        } else {
          const said = kind === 1 ? server.mention(`number ${n}.`) : server.directMessage(`number ${n}.`);
          if (chance(5) === 0) server.redeliver(said);
        }
        await sleep(chance(20));
      }
      await until(() => desk.invocations.length === total, 10_000);
      await desk.settled(total, 15_000);
      // What was given up is tried once more, as after a restart.
      for (const { id, result } of [...desk.deliveries])
        if (!result.ok) await desk.deliver(desk.invocations.find((one) => one.id === id)!, true);
      const shown = server.replies().map((message) => server.words(message));
      const counts = Array.from(
        { length: total },
        (_, n) => shown.filter((text) => new RegExp(`ask number ${n}(?!\\d)`).test(text)).length,
      );
      expect(counts.filter((count) => count === 0)).toEqual([]);
      expect(counts.filter((count) => count > 1)).toEqual([]);
      expect(new Set(desk.invocations.map(words)).size).toBe(total);
    }),
  40_000,
);
