import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { webSources } from '../../../src/app/web/web-sources.ts';
import { freshProgress, type Source } from '../../../src/sources/state.ts';
import { allowed, article, handlerOf, localSite, type Site } from '../../sources/local-site.ts';
import { memoryStore } from '../../sources/memory-files.ts';

const PERSON = { platform: 'slack', id: 'U1' };
const endings: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

const sourceAt = (url: string): Source => ({
  id: 'there',
  kind: 'page',
  url,
  title: null,
  folder: '',
  addedBy: PERSON,
  addedAt: 1,
  progress: freshProgress(1),
});

async function setting(...sources: readonly Source[]) {
  const documents = mkdtempSync(join(tmpdir(), 'ibid-web-'));
  const store = memoryStore(...sources);
  let refreshed = 0;
  const web = webSources({
    store,
    documents,
    allowed: allowed('127.0.0.0/8:* [::1/128]:*'),
    contact: null,
    refresh: async () => {
      refreshed += 1;
    },
    log: () => {},
    now: Date.now,
  });
  endings.push(
    () => rmSync(documents, { recursive: true, force: true }),
    () => web.end(),
  );
  return { web, store, refreshed: () => refreshed };
}

async function site(pages: Parameters<typeof localSite>[0]): Promise<Site> {
  const made = await localSite(pages);
  endings.push(() => made.close());
  return made;
}

/** A page that answers when it is let go. */
function held() {
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const page: Parameters<typeof handlerOf>[0] = (request, response) =>
    void gone.then(() => handlerOf(article('The slow page'))(request, response));
  return { page, go };
}

test('what is added is read at once, also while the look by the clock waits for a slow host', async () => {
  const { page, go } = held();
  const slow = await site({ '/page': page });
  const quick = await site({ '/page': article('The boats') });
  // A name of its own, since each host is asked one thing at a time.
  const { web, refreshed } = await setting(sourceAt(`http://localhost:${slow.port}/page`));
  const polling = web.poll();
  await expect.poll(() => slow.asked, { timeout: 10_000 }).toContain('/page');
  const added = await web.add(`${quick.origin}/page`, '', PERSON);
  expect(added).toMatchObject({ ok: true, value: { saved: [expect.stringContaining('The boats')], problems: [] } });
  expect(refreshed()).toBe(1);
  go();
  await polling;
  expect(refreshed()).toBe(2);
}, 60_000);

test('an address that is being read by somebody else is not read twice, and that is said', async () => {
  const quick = await site({ '/page': article('The boats') });
  const there = sourceAt(`${quick.origin}/page`);
  const { web, store } = await setting(there);
  expect(await store.claim(there.id, 1, Date.now(), Date.now() + 60_000)).not.toBeNull();
  await web.poll();
  const added = await web.add(there.url, '', PERSON);
  expect(added).toMatchObject({
    ok: true,
    value: { alreadyThere: true, saved: [], problems: [expect.stringContaining('being read just now')] },
  });
  expect(await store.list()).toHaveLength(1);
}, 60_000);
