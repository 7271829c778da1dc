import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAccess } from '../../../src/chat/access.ts';
import { FERRY, servedPage } from './served-page.ts';

const PUBLIC = 'https://ibid.example';
const OUTSIDE = { host: 'ibid.example', headers: { 'x-forwarded-for': '203.0.113.9' } };
const QUESTION = 'When was the ferry between Norvik and Sandholm closed?';
let page: Awaited<ReturnType<typeof servedPage>>;
let open: Awaited<ReturnType<typeof servedPage>>;

beforeAll(async () => {
  page = await servedPage();
  open = await servedPage({ publicUrl: PUBLIC });
});
afterAll(async () => {
  await page.close();
  await open.close();
});

test('the page is served at its address and at each document’s, with what it may do', async () => {
  for (const path of ['/', '/documents/harbour/ferry.md', '/documents/%E2%80%AEtxt.md']) {
    const { status, headers, text } = await page.get(path);
    expect([status, text]).toEqual([200, '<!doctype html><title>Ibid</title>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['set-cookie']).toBeUndefined();
  }
});

test('files of the build are served and kept, and nothing beside them', async () => {
  const script = await page.get('/assets/index-Abc123.js');
  expect([script.status, script.text]).toEqual([200, 'export {};']);
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(script.headers['cache-control']).toContain('immutable');
  for (const path of [
    '/assets/none.js',
    '/package.json',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..%2f..%2fx.js',
    '/a/b.js',
  ])
    expect((await page.get(path)).status, path).toBe(404);
});

test('where the page was not built, it says how', async () => {
  const bare = await servedPage({ built: null });
  const { status, text } = await bare.get('/');
  await bare.close();
  expect(status).toBe(200);
  expect(text).toContain('npm run build');
});

test('health stands beside it, and the answers of the interface are not kept', async () => {
  expect((await page.get('/healthz')).text).toBe('ok\n');
  const about = await page.get('/api/about');
  expect(about.headers['cache-control']).toBe('no-store');
  expect(about.headers['content-security-policy']).toContain("default-src 'none'");
  expect(JSON.parse(about.text)).toMatchObject({ version: '1.2.3', documents: 2, passages: 2, platforms: ['Slack'] });
});

describe('who else may ask', () => {
  test.each<[string, Parameters<typeof page.get>[1]]>([
    ['a name that was made to lead here', { host: 'evil.example' }],
    ['another page', { headers: { origin: 'https://evil.example' } }],
    ['a public address that is not set', OUTSIDE],
  ])('nobody: %s', async (_what, asked) => {
    for (const path of ['/', '/api/about', '/documents/harbour/ferry.md', '/assets/index-Abc123.js'])
      expect((await page.get(path, asked)).status).toBe(403);
    const body = { conversation: 'c', text: QUESTION };
    expect((await page.get('/api/invocations', { ...asked, body })).status).toBe(403);
  });

  test('a form of another page cannot ask: only JSON is taken', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type };
      const body = JSON.stringify({ conversation: 'c', text: QUESTION });
      const refused = await page.get('/api/invocations', { headers, body });
      expect([refused.status, refused.headers['connection']]).toEqual([415, 'close']);
    }
    expect((await page.get('/api/invocations', { method: 'POST' })).status).toBe(415);
  });
});

describe('by the public address', () => {
  const link = async () => {
    const { slack } = await open.say({ conversation: 'c', text: QUESTION });
    const [, url] = /"url":"(https:[^"]+)"/.exec(JSON.stringify(slack)) ?? [];
    return new URL(url ?? '');
  };

  test('a reply leads to its document, on Slack and on Discord, at the quotation', async () => {
    const url = await link();
    expect(url.origin + url.pathname).toBe(`${PUBLIC}/documents/harbour/ferry.md`);
    expect(url.hash).toMatch(/^#\d+-\d+$/);
    const { discord } = await open.say({ conversation: 'c', text: QUESTION });
    expect(JSON.stringify(discord)).toContain(`[Open](<${PUBLIC}/documents/harbour/ferry.md?until=`);
    expect(JSON.stringify((await page.say({ conversation: 'c', text: QUESTION })).slack)).not.toContain('Open');
  });

  test('the link opens the page, and the page alone', async () => {
    const { pathname, search } = await link();
    const opened = await open.get(pathname + search, OUTSIDE);
    expect([opened.status, opened.text]).toEqual([200, '<!doctype html><title>Ibid</title>']);
    expect((await open.get('/assets/index-Abc123.js', OUTSIDE)).status).toBe(200);
    for (const path of ['/', '/api/about', '/api/complete', `/documents/water/count.md${search}`, pathname])
      expect((await open.get(path, OUTSIDE)).status, path).toBe(403);
    expect((await open.get('/api/invocations', { ...OUTSIDE, body: { conversation: 'c', text: 'x' } })).status).toBe(
      403,
    );
    const refused = await open.get(pathname, OUTSIDE);
    expect(refused.headers['content-type']).toContain('text/html');
    expect(refused.text).toContain('Ask again in the chat');
  });

  test('who sits before the machine needs no link', async () => {
    expect((await open.get(`/documents/${FERRY}`)).status).toBe(200);
    expect((await open.get('/api/about')).status).toBe(200);
  });
});

test('the page sees what the access rules open to it', async () => {
  const rules = readAccess('default: none\nweb: [water]');
  if (!rules.ok) throw new Error(rules.problem.message);
  const narrow = await servedPage({ access: rules.value });
  expect(JSON.parse((await narrow.get('/api/about')).text)).toMatchObject({ documents: 1 });
  const { reply } = await narrow.say({ conversation: 'c', text: QUESTION });
  expect(JSON.stringify(reply)).not.toContain('March 3');
  await narrow.close();
});

test('a fault is told without a word of what was asked', async () => {
  const broken = await servedPage({
    platforms: undefined as unknown as string[],
    chat: {
      ...page.web,
      desk: () => {
        throw new Error('broken');
      },
    },
  });
  const { status, text } = await broken.get('/api/about');
  expect([status, JSON.parse(text).code]).toEqual([500, 'fault']);
  expect(text).not.toContain('broken');
  expect(broken.faults).toEqual([['error', 'page: a fault', { error: new Error('broken'), path: '/api/about' }]]);
  await broken.close();
});
