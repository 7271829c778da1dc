import { expect, test } from 'vitest';
import { type Refusal, startPlatforms } from '../../src/app/start-platforms.ts';
import type { Desk } from '../../src/chat/desk.ts';
import type { Platform } from '../../src/platforms/platform.ts';
import { fakePlatform } from './fake-platform.ts';

const REFUSED = { code: 'unauthorized', message: 'the token is refused' };
const DOWN = { code: 'unreachable', message: 'no answer' };
const DESK = {} as Desk;

function start(platforms: Record<string, Platform>) {
  const lines: string[] = [];
  const refusals: string[] = [];
  const started = startPlatforms(new Map(Object.entries(platforms)), DESK, {
    served: (line) => void lines.push(line),
    refused: ({ name, problem }: Refusal) => void refusals.push(`${name}: ${problem.message}`),
    log: (_level, message) => void lines.push(message),
    retryEvery: 5,
  });
  return { started, lines, refusals };
}
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('a platform that refuses us does not keep the other from serving', async () => {
  const { started, lines, refusals } = start({
    Slack: fakePlatform().platform,
    Discord: fakePlatform(REFUSED).platform,
  });
  expect(await started.begun).toEqual({ ok: true, value: null });
  await started.settled;
  expect(lines).toEqual(['Slack: ibid in Testers']);
  expect(refusals).toEqual(['Discord: the token is refused']);
  await started.stop();
});

test('a platform that is waited for keeps nobody waiting', async () => {
  const down = fakePlatform();
  down.hang();
  const { started, lines } = start({ Discord: down.platform, Slack: fakePlatform().platform });
  expect(await started.begun).toEqual({ ok: true, value: null });
  expect(lines).toEqual(['Slack: ibid in Testers']);
  await started.stop();
  await started.settled;
  expect(lines).toHaveLength(1);
});

test('when all refuse us, the problem has each reason', async () => {
  const { started, refusals } = start({ Slack: fakePlatform(REFUSED).platform, Discord: fakePlatform(DOWN).platform });
  expect(await started.begun).toMatchObject({ ok: false, problem: [{ name: 'Slack' }, { name: 'Discord' }] });
  expect(refusals).toEqual(['Slack: the token is refused', 'Discord: no answer']);
  await started.stop();
});

test('a platform that does not answer is tried again until it does; one that refuses us is not', async () => {
  const down = fakePlatform(DOWN, DOWN);
  const turned = fakePlatform(DOWN, REFUSED);
  const refused = fakePlatform(REFUSED);
  const { started, lines, refusals } = start({
    Slack: fakePlatform().platform,
    Down: down.platform,
    Turned: turned.platform,
    Refused: refused.platform,
  });
  while (lines.length < 2) await later(5);
  await later(20);
  await started.stop();
  expect(down.log).toEqual(['start', 'start', 'start', 'stop']);
  expect(turned.log).toEqual(['start', 'start', 'stop']);
  expect(refused.log).toEqual(['start', 'stop']);
  expect(refusals).toEqual([
    'Down: no answer',
    'Turned: no answer',
    'Refused: the token is refused',
    'Turned: the token is refused',
  ]);
});

test('a fault in one platform is told as its reason, and the other is served', async () => {
  const broken = { ...fakePlatform().platform, start: async () => Promise.reject(new Error('broken')) };
  const { started, refusals } = start({ Slack: fakePlatform().platform, Discord: broken });
  expect(await started.begun).toEqual({ ok: true, value: null });
  await started.settled;
  expect(refusals).toEqual(['Discord: a fault in starting it: Error: broken']);
  await started.stop();
});

test('nothing is tried after the end', async () => {
  const down = fakePlatform(DOWN, DOWN, DOWN, DOWN);
  const { started } = start({ Slack: fakePlatform().platform, Down: down.platform });
  await started.settled;
  await started.stop();
  const before = down.log.length;
  await later(30);
  expect(down.log).toHaveLength(before);
});
