import { createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { folderWith } from '../../app/run-ibid.ts';
import { startIbid } from '../running-ibid.ts';
import { until } from '../slack/running.ts';
import { SlackServer } from '../slack/slack-server.ts';

const PATIENCE_MS = 60_000;
const FERRY =
  'Harbour Gazette\n\nThe ferry between Norvik and Sandholm was closed on March 3, 2024, the harbour office said.\n';
const QUESTION = 'When was the ferry between Norvik and Sandholm closed?';

const folders: { remove: () => void }[] = [];
afterAll(() => folders.forEach(({ remove }) => void remove()));

function folder() {
  const made = folderWith({ 'documents/ferry.txt': FERRY });
  folders.push(made);
  return made.path;
}

/** The page's address, as it is printed. */
async function addressOf(ibid: ReturnType<typeof startIbid>): Promise<string> {
  await ibid.says(/^Page: .+\n/m);
  return /^Page: (\S+)$/m.exec(ibid.out())?.[1] ?? '';
}

interface Said {
  readonly id: string;
  readonly terminal: string;
  readonly slack: readonly object[];
}

async function say(address: string, body: object): Promise<{ status: number; body: Said }> {
  const post = () =>
    fetch(`${address}/api/invocations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversation: 'c', ...body }),
    });
  let answer = await post();
  // It is starting: the documents are still being read.
  while (answer.status === 503) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    answer = await post();
  }
  return { status: answer.status, body: (await answer.json()) as Said };
}

test(
  'with no token set, the page’s address is the first that is printed, and a question is answered there',
  async () => {
    const path = folder();
    const first = startIbid(path, { IBID_HTTP_PORT: '0' });
    const address = await addressOf(first);
    expect(first.out()).toMatch(/^Page: http:\/\/127\.0\.0\.1:\d+\n/);
    const { status, body } = await say(address, { text: QUESTION, key: 'k' });
    expect(status).toBe(200);
    expect(body.terminal).toContain('closed on March 3, 2024');
    expect(JSON.stringify(body.slack)).toContain('March 3, 2024');
    const page = await fetch(`${address}/`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('<!doctype html>');
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({
      ready: true,
      parts: { index: 'ok', state: 'ok' },
    });
    expect(await first.stop('SIGTERM')).toBe(0);
    expect(first.err()).not.toMatch(/Norvik|ferry|"level":"(?:warn|error)"/);

    // Its buttons work after a restart.
    const second = startIbid(path, { IBID_HTTP_PORT: '0' });
    const again = await addressOf(second);
    const pressed = await say(again, { button: { action: 'right', target: body.id, value: '' } });
    expect(pressed.status).toBe(200);
    expect(pressed.body.terminal).not.toContain('too old');
    await second.stop('SIGKILL');
  },
  2 * PATIENCE_MS,
);

test(
  'beside Slack: both answer, and a link in Slack opens that document alone',
  async () => {
    const slack = await SlackServer.start();
    const ibid = startIbid(folder(), {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      IBID_HTTP_PORT: '0',
      IBID_PUBLIC_URL: 'https://ibid.example',
    });
    const address = await addressOf(ibid);
    await ibid.says(/^Slack: .+\n/m);
    const { channel } = slack.directMessage(QUESTION);
    await until(() => slack.repliesIn(channel).length === 1, 'the answer in Slack', PATIENCE_MS);
    const [, link] =
      /"url":"(https:\/\/ibid\.example\/documents\/[^"]+)"/.exec(JSON.stringify(slack.repliesIn(channel))) ?? [];
    const { pathname, search, hash } = new URL(link ?? '');
    expect(pathname).toBe('/documents/ferry.txt');
    const [start, end] = hash.slice(1).split('-').map(Number);
    expect(FERRY.slice(start, end)).toContain('closed on March 3, 2024');
    const { body } = await say(address, { text: QUESTION });
    expect(body.terminal).toContain('March 3, 2024');

    const outside = (path: string) => statusFor(`${address}${path}`, 'ibid.example');
    expect(await outside(pathname + search)).toBe(200);
    expect(await outside(pathname)).toBe(403);
    for (const path of ['/', '/api/about', '/metrics', '/readyz']) expect(await outside(path), path).toBe(403);
    expect(await statusFor(`${address}/api/about`, 'evil.example')).toBe(403);
    expect(await statusFor(`${address}/metrics`, new URL(address).host)).toBe(200);
    await ibid.stop('SIGKILL');
    await slack.stop();
  },
  PATIENCE_MS,
);

/** `fetch` sends no other host. */
async function statusFor(address: string, host: string): Promise<number> {
  const { get } = await import('node:http');
  return await new Promise((resolve, reject) => {
    get(address, { headers: { host }, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject);
  });
}

test(
  'a port that is taken ends it with what to do, where there is nothing else to serve',
  async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => void taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const ibid = startIbid(folder(), { IBID_HTTP_PORT: String(port) });
    expect(await ibid.ended).toBe(1);
    taken.close();
    expect(ibid.err()).toContain(`port ${port} of 127.0.0.1 is in use by another program; set another IBID_HTTP_PORT`);
    expect(ibid.out()).toBe('');
  },
  PATIENCE_MS,
);

test(
  'a platform whose token is refused does not keep the page from serving',
  async () => {
    const slack = await SlackServer.start();
    const ibid = startIbid(folder(), {
      SLACK_BOT_TOKEN: 'xoxb-9-wrong',
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      IBID_HTTP_PORT: '0',
    });
    await ibid.says(/Slack is not served: .*SLACK_BOT_TOKEN/);
    const address = await addressOf(ibid);
    expect((await say(address, { text: QUESTION })).body.terminal).toContain('March 3, 2024');
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { parts: { Slack: 'not connected' } }]);
    await ibid.stop('SIGKILL');
    await slack.stop();
  },
  PATIENCE_MS,
);

test('switched off, and nothing else configured, it says what there is to configure', async () => {
  const ibid = startIbid(folder(), { IBID_HTTP_PORT: '0', IBID_PAGE: 'off' });
  expect(await ibid.ended).toBe(1);
  expect(ibid.err()).toMatch(/there is nothing to serve.*IBID_PAGE.*SLACK_BOT_TOKEN.*DISCORD_TOKEN/);
});
