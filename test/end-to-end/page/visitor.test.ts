import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith } from '../../app/run-ibid.ts';
import { type RunningIbid, startIbid } from '../running-ibid.ts';
import { buildPage, hasChromium, launch } from './real-browser.ts';

const FERRY =
  'Harbour Gazette\n\nThe ferry between Norvik and Sandholm was closed on March 3, 2024, the harbour office said.\n';
const QUESTION = 'When was the ferry between Norvik and Sandholm closed?';

/** A port that nobody had a moment ago: the public address names it before the server is there. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe.skipIf(!hasChromium)('who comes from elsewhere, in the browser', () => {
  const folder = folderWith({
    'documents/ferry.txt': FERRY,
    'documents/copy.txt': FERRY.replace('Gazette', 'Courier'),
    'documents/mill.txt': 'The water mill at Vardo was rebuilt in 2019 by the brothers Nils and Olav Strand.\n',
  });
  let port: number;
  let ibid: RunningIbid;
  let browser: Browser;
  /** A page of another program on this machine. */
  const other = createServer((_, answer) =>
    answer
      .setHeader('content-type', 'text/html')
      .end(`<title>other</title><iframe src="http://127.0.0.1:${port}/"></iframe>`),
  );

  beforeAll(async () => {
    buildPage();
    port = await freePort();
    ibid = startIbid(folder.path, { IBID_HTTP_PORT: String(port), IBID_PUBLIC_URL: `https://ibid.example:${port}` });
    // Both names lead to this machine: the one by a proxy's doing, the other by an attacker's.
    browser = await launch('--host-resolver-rules=MAP ibid.example 127.0.0.1,MAP evil.example 127.0.0.1');
    await ibid.says(/page at http/);
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await ibid?.stop('SIGTERM');
    other.close();
    folder.remove();
  });

  async function link(): Promise<URL> {
    const answer = await fetch(`http://127.0.0.1:${port}/api/invocations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ conversation: 'c', text: QUESTION }),
    });
    const [, url] = /"url":"https:([^"]+)"/.exec(JSON.stringify(await answer.json())) ?? [];
    return new URL(`http:${url}`);
  }

  test('a link opens its document at the quotation, and tells of nothing else', async () => {
    const page = await browser.newPage();
    const address = await link();
    await page.goto(address.href);
    await page.locator('mark.target').first().waitFor();
    const [start, end] = address.hash.slice(1).split('-').map(Number);
    const shown = (await page.locator('mark.target').allTextContents()).join('');
    expect(shown).toBe(
      FERRY.replace('Gazette', address.pathname.includes('copy') ? 'Courier' : 'Gazette').slice(start, end),
    );
    expect(await page.getByRole('navigation').count()).toBe(0);
    const words = await page.locator('main').textContent();
    expect(words).not.toMatch(/mill|Vardo|When was the ferry/);
    expect(words).not.toContain(address.pathname.includes('copy') ? 'ferry.txt' : 'copy.txt');
    for (const path of ['/', '/api/about', `/documents/mill.txt${address.search}`]) {
      const answer = await page.goto(new URL(path, address.origin).href);
      expect(answer?.status(), path).toBe(403);
    }
    await page.close();
  }, 60_000);

  test('a name that was made to lead here gets nothing', async () => {
    const page = await browser.newPage();
    const answer = await page.goto(`http://evil.example:${port}/`);
    expect(answer?.status()).toBe(403);
    const { pathname, search } = await link();
    expect((await page.goto(`http://evil.example:${port}${pathname}${search}`))?.status()).toBe(403);
    await page.close();
  }, 60_000);

  test('another page can neither read nor ask, nor show Ibid inside itself', async () => {
    const count = async () =>
      /^ibid_invocations_total\{platform="web".*$/gm.exec(
        await (await fetch(`http://127.0.0.1:${port}/metrics`)).text(),
      )?.[0];
    const before = await count();
    const page = await browser.newPage();
    const { port: theirs } = other.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${theirs}/`);
    const tried = await page.evaluate(async (base) => {
      const json = JSON.stringify({ conversation: 'c', text: '/unanswered' });
      const tries: (() => Promise<Response>)[] = [
        () => fetch(`${base}/api/about`),
        () =>
          fetch(`${base}/api/invocations`, {
            method: 'POST',
            body: json,
            headers: { 'content-type': 'application/json' },
          }),
        () => fetch(`${base}/api/invocations`, { method: 'POST', body: json }),
        () => fetch(`${base}/api/invocations`, { method: 'POST', body: json, mode: 'no-cors' }),
      ];
      const outcomes: string[] = [];
      for (const attempt of tries)
        outcomes.push(
          await attempt().then(
            (answer) => String(answer.status),
            () => 'refused',
          ),
        );
      return outcomes;
    }, `http://127.0.0.1:${port}`);
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused']);
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(framed?.url()).not.toContain(`:${port}`);
    expect(await count()).toBe(before);
    await page.close();
  }, 60_000);
});
