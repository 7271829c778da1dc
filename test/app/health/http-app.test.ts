import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { httpApp } from '../../../src/app/health/http-app.ts';
import { type HttpServer, listenHttp } from '../../../src/app/health/http-server.ts';
import { createMetrics, type Metrics } from '../../../src/app/health/metrics.ts';
import type { Vitals } from '../../../src/app/health/vitals.ts';
import type { Ending } from '../../../src/chat/state.ts';
import { asked } from '../../chat/desk/setting.ts';

const open: HttpServer[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const INDEX = { documents: 12, passages: 345 };
const well = (): Vitals => ({
  index: () => INDEX,
  state: async () => null,
  platforms: () => new Map([['Slack', true]]),
});

async function serving(vitals: Vitals, metrics?: Metrics) {
  const made = metrics ?? (await createMetrics({ index: () => vitals.index?.() ?? null }));
  const server = await listenHttp(httpApp(vitals, made), '127.0.0.1', 0);
  if (!server.ok) throw new Error(server.problem.message);
  open.push(server.value);
  return (path: string) => fetch(`${server.value.address}${path}`);
}

test('healthz says that the process works, whatever is not there yet', async () => {
  const get = await serving({ index: null, state: null, platforms: null });
  const health = await get('/healthz');
  expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
  expect((await get('/other')).status).toBe(404);
});

test('readyz is 200 when the index is open, the state answers and every platform is connected', async () => {
  const get = await serving(well());
  const ready = await get('/readyz');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ ready: true, parts: { index: 'ok', state: 'ok', Slack: 'ok' } });
});

test.each<[string, Partial<Vitals>, Record<string, string>]>([
  ['the index is not open', { index: null }, { index: 'not open yet' }],
  [
    'the state refuses, and what it says of its address stays unsaid',
    { state: () => Promise.reject(new Error('postgres://ibid:hush@db')) },
    { state: 'cannot be reached' },
  ],
  ['the state does not answer', { state: () => new Promise(() => {}) }, { state: 'does not answer' }],
  [
    'one platform of two is not connected',
    {
      platforms: () =>
        new Map([
          ['Slack', false],
          ['Discord', true],
        ]),
    },
    { Slack: 'not connected', Discord: 'ok' },
  ],
  ['no platform was started yet', { platforms: null }, { platforms: 'not started yet' }],
])('readyz is 503 and says which when %s', async (_name, change, parts) => {
  const get = await serving({ ...well(), ...change });
  const ready = await get('/readyz');
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ ready: false, parts });
});

test('metrics count what happened, and no label has a word, a channel or a person in it', async () => {
  const metrics = await createMetrics({ index: () => INDEX });
  const at = 1_000_000;
  const done: Ending = { outcome: 'done', message: { channel: 'C', id: 'm' }, at };
  metrics.desk({
    level: 'info',
    event: 'finished',
    platform: 'slack',
    id: 'a',
    kind: 'command',
    outcome: 'answered',
    ms: 240,
  });
  metrics.desk({ level: 'error', event: 'reply-lost', platform: 'discord', id: 'b', kind: 'post', problem: 'gone: x' });
  metrics.desk({ level: 'warn', event: 'state-unavailable', platform: 'slack', id: 'c' });
  metrics.desk({ level: 'info', event: 'recovered', platform: '', id: '', outcome: '3' });
  metrics.posted(
    asked('', { request: { kind: 'post', post: 'digest', raw: { digest: 'secret', due: at - 4_000 } } }),
    done,
  );
  metrics.posted(asked('', { request: { kind: 'post', post: 'watch', raw: { watch: 'secret' } } }), done);
  metrics.runsPlanned(2);
  metrics.runEnded('posted');
  metrics.refreshed(1.2, true);
  metrics.refreshed(0.2, false);
  const get = await serving(well(), metrics);
  const answer = await get('/metrics');
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const lines = (await answer.text()).split('\n');
  for (const line of [
    'ibid_invocations_total{platform="slack",kind="command",outcome="answered"} 1',
    'ibid_invocations_total{platform="discord",kind="post",outcome="lost"} 1',
    'ibid_reply_seconds_bucket{le="0.25",platform="slack",kind="command"} 1',
    'ibid_replies_lost_total{platform="discord",kind="post"} 1',
    'ibid_state_retries_total 1',
    'ibid_recovered_total 3',
    'ibid_digest_runs_planned_total 2',
    'ibid_digest_runs_ended_total{outcome="posted"} 1',
    'ibid_digest_late_seconds_bucket{le="5"} 1',
    'ibid_watch_messages_total{outcome="done"} 1',
    'ibid_index_documents 12',
    'ibid_index_passages 345',
    'ibid_index_refresh_seconds_count 2',
    'ibid_index_refresh_failures_total 1',
  ])
    expect(lines).toContain(line);
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_seconds '))).toBe(true);
  const labels = new Set(lines.flatMap((line) => [...line.matchAll(/(\w+)="/g)].map(([, name]) => name)));
  for (const name of ['channel', 'person', 'question', 'text', 'digest', 'watch']) expect(labels.has(name)).toBe(false);
});

test('a port in use is a problem that says what to do', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const metrics = await createMetrics({ index: () => null });
  const server = await listenHttp(httpApp(well(), metrics), '127.0.0.1', port);
  taken.close();
  expect(server).toMatchObject({
    ok: false,
    problem: { code: 'not-listening', message: expect.stringContaining(`port ${port} of 127.0.0.1 is in use`) },
  });
});
