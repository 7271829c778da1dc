import { expect, test } from 'vitest';
import { run } from './running.ts';
import type { Sent } from './sent.ts';

/** Numbers from 0 to 1 that look like chance, the same in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('200 questions with dropped sockets, redelivery, 429, 500 and lost answers: each is answered once', async () => {
  const next = chance(7);
  const { server, desk, stop } = await run({ ackTimeout: 1_000, retryPauses: Array(20).fill(300) });
  server.failing.random = (on) => {
    const drawn = next();
    if (on === 'apps.connections.open') return drawn < 0.2 ? { on, kind: 'error' } : null;
    if (drawn < 0.01) return { on, kind: 'rate', retryAfter: 1 };
    if (drawn < 0.04) return { on, kind: 'error' };
    if (drawn < 0.07) return { on, kind: 'error', done: true };
    if (drawn < 0.1) return { on, kind: 'drop', done: true };
    return null;
  };
  const asked: Sent[] = [];
  for (let i = 0; i < 200; i += 1) {
    const sent =
      i % 2
        ? server.mention(`q${i}`, { channel: `C0${i % 50}` })
        : server.directMessage(`q${i}`, { user: `U0${i % 50}` });
    asked.push(sent);
    if (next() < 0.1) server.again(sent, next() < 0.5 ? 'same' : 'other-event-id');
    if (i % 40 === 20) server.sockets.drop(i % 80 === 20 ? 1 : 2);
    if (i % 70 === 50) server.sockets.refresh();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(server.sent.map(({ acknowledged }) => acknowledged));
  await desk.whenDelivered(200);

  expect(desk.accepted).toHaveLength(200);
  expect(desk.delivered.filter(({ ok }) => !ok)).toEqual([]);
  const repliesTo = ({ channel, ts }: Sent) => server.repliesIn(channel).filter(({ thread }) => thread === ts).length;
  expect(asked.filter((sent) => repliesTo(sent) !== 1)).toEqual([]);
  expect(server.calls.filter(({ answer }) => answer === null).length).toBeGreaterThan(10);
  expect(server.sockets.connections).toBeGreaterThan(5);
  expect(server.faults).toEqual([]);
  await stop();
});
