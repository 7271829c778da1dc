import { afterEach, describe, expect, test } from 'vitest';
import { INTERVALS } from '../../../src/sources/poll/intervals.ts';
import { type Polled, type PollOptions, pollSources } from '../../../src/sources/poll/poll-sources.ts';
import { readPage } from '../../../src/sources/save/read-page.ts';
import { freshProgress, type Source } from '../../../src/sources/state.ts';
import { answering, article, handlerOf, localSite, mannersFor, type Site } from '../local-site.ts';
import { MemoryFiles, memoryStore } from '../memory-files.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.UTC(2026, 0, 13, 9);
const sites: Site[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((one) => one.close()));
});

interface Item {
  readonly at: number;
  readonly text?: string;
}

/** A feed of items and, unless told otherwise, a page for each. */
const feedOf = (items: readonly Item[], head = '') =>
  `<rss version="2.0"><channel><title>River news</title>${head}${items
    .map(
      ({ at, text }) =>
        `<item><guid isPermaLink="false">${at}</guid><link>/item/${at}</link><title>Item number ${at}</title><pubDate>${new Date(START - at * MINUTE).toUTCString()}</pubDate><description>${text ?? ''}</description></item>`,
    )
    .join('')}</channel></rss>`;
const items = (from: number, to: number): Item[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ at: from + at })).toReversed();
const body = (at: number) =>
  `The crew of boat number ${at} carried ${at * 7} sacks of grain down the river. `.repeat(6);
const rss = (text: string, headers: Record<string, string> = {}) =>
  answering(200, { 'content-type': 'application/rss+xml', ...headers }, text);

async function setUp(kind: Source['kind'], pages: Parameters<typeof localSite>[0], more: Partial<PollOptions> = {}) {
  const site = await localSite(pages);
  sites.push(site);
  const manners = mannersFor({}, { gap: 0 });
  const source: Source = {
    id: 'source-1',
    kind,
    url: `${site.origin}/${kind}`,
    title: null,
    folder: '',
    addedBy: { platform: 'slack', id: 'U1' },
    addedAt: START,
    progress: freshProgress(START),
  };
  const store = memoryStore(source);
  const files = new MemoryFiles();
  const told: string[] = [];
  const options: PollOptions = {
    store,
    manners,
    save: { files, read: readPage },
    now: () => manners.clock.now,
    log: (level, message) => told.push(`${level}: ${message}`),
    ...more,
  };
  const poll = async (): Promise<Polled | undefined> => (await pollSources(options))[0];
  const state = () => store.sources.get('source-1')!.progress;
  const wait = (milliseconds: number) => {
    manners.clock.now += milliseconds;
  };
  return { site, manners, store, files, told, options, poll, state, wait, source };
}

function withItems(site: Site, from: number, to: number): void {
  for (let at = from; at <= to; at++) site.pages.set(`/item/${at}`, handlerOf(article(`Item number ${at}`, body(at))));
}

describe('a feed', () => {
  test('brings its entries as files, the oldest first, some at a time, and none is lost', async () => {
    const { site, poll, files, wait, state } = await setUp('feed', { '/feed': rss(feedOf(items(1, 25))) });
    withItems(site, 1, 25);
    expect(await poll()).toMatchObject({ waiting: 15, problem: null, notes: [] });
    expect(files.names()).toHaveLength(10);
    expect(files.names()[0]).toBe('feeds/127.0.0.1/2026-01-13 Item number 1.html');
    expect(await poll()).toBeUndefined();
    // The feed forgets its entries meanwhile: those that wait are fetched all the same.
    site.pages.set('/feed', rss(feedOf(items(26, 27))));
    withItems(site, 26, 27);
    wait(INTERVALS.waiting);
    expect(await poll()).toMatchObject({ waiting: 5 });
    wait(INTERVALS.waiting);
    expect(await poll()).toMatchObject({ waiting: 0 });
    expect(site.asked.filter((path) => path === '/feed')).toHaveLength(1);
    wait(30 * MINUTE);
    expect(await poll()).toMatchObject({ waiting: 0 });
    expect(files.names()).toHaveLength(27);
    expect(state().nextAt).toBe(state().feedAt);
  });

  test('that did not change is told so by its host, and nothing is fetched', async () => {
    const { site, poll, wait } = await setUp('feed', {
      '/feed': (request, response) => {
        if (request.headers['if-none-match'] === '"f1"') response.writeHead(304).end();
        else rss(feedOf(items(1, 2)), { etag: '"f1"' })(request, response);
      },
    });
    withItems(site, 1, 2);
    expect((await poll())?.saved).toHaveLength(2);
    wait(DAY);
    expect(await poll()).toMatchObject({ saved: [], problem: null });
    expect(site.asked.filter((path) => path.startsWith('/item'))).toHaveLength(2);
  });

  test('with more entries than can wait brings the rest later', async () => {
    const { site, poll, wait, files } = await setUp(
      'feed',
      { '/feed': rss(feedOf(items(1, 230)), { etag: '"same"' }) },
      { pagesAtOnce: 300 },
    );
    withItems(site, 1, 230);
    expect(await poll()).toMatchObject({ waiting: 0 });
    expect(files.names()).toHaveLength(200);
    wait(30 * MINUTE);
    await poll();
    expect(files.names()).toHaveLength(230);
  });

  test('an entry that the feed says was changed is fetched again, and is news only with other words', async () => {
    const atom = (updated: string) =>
      answering(
        200,
        { 'content-type': 'application/atom+xml' },
        `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>urn:1</id><title>One</title><link href="/item/1"/><updated>${updated}</updated></entry></feed>`,
      );
    const { site, poll, wait, files } = await setUp('feed', { '/feed': atom('2026-01-01T00:00:00Z') });
    withItems(site, 1, 1);
    expect((await poll())?.saved).toMatchObject([{ change: 'new' }]);
    site.pages.set('/feed', atom('2026-01-02T00:00:00Z'));
    wait(30 * MINUTE);
    expect(await poll()).toMatchObject({ saved: [], waiting: 0 });
    site.pages.set('/feed', atom('2026-01-03T00:00:00Z'));
    site.pages.set('/item/1', handlerOf(article('Item number 1', body(2))));
    wait(30 * MINUTE);
    expect((await poll())?.saved).toMatchObject([{ change: 'changed' }]);
    expect(files.names()).toHaveLength(1);
  });

  test('when a page cannot be fetched, what the feed says is stored instead, and it is told', async () => {
    const own = 'The feed itself says that the lock was closed for a week because of ice on the river.';
    const { site, poll, files } = await setUp('feed', { '/feed': rss(feedOf([{ at: 2 }, { at: 1, text: own }])) });
    site.pages.set('/item/1', answering(403));
    site.pages.set('/item/2', answering(404));
    const polled = await poll();
    expect(polled?.notes).toEqual([
      '“Item number 1”: 127.0.0.1 answered 403 (not for programs, or not for everybody). What the feed says of it was stored instead.',
      '“Item number 2” could not be read: 127.0.0.1 answered 404 (there is no such page).',
    ]);
    expect(files.names()).toEqual(['feeds/127.0.0.1/2026-01-13 Item number 1.html']);
    expect(files.text(files.names()[0]!)).toContain(own);
    expect([...files.notes.values()].join()).toContain('What the feed says of it was stored instead');
    expect(await poll()).toBeUndefined();
  });

  test('a page that fails for now is tried three times', async () => {
    const { site, poll, files, wait } = await setUp('feed', {
      '/feed': rss(feedOf([{ at: 1, text: 'The feed says that the boats came late this year, all of them.' }])),
    });
    site.pages.set('/item/1', answering(500));
    expect(await poll()).toMatchObject({ waiting: 1, notes: [] });
    wait(15 * MINUTE);
    expect(await poll()).toMatchObject({ waiting: 1, notes: [] });
    wait(15 * MINUTE);
    const third = await poll();
    expect(third).toMatchObject({ waiting: 0 });
    expect(third?.notes).toHaveLength(1);
    expect(files.names()).toHaveLength(1);
  });

  test('a host that is busy is left alone, and its entries wait', async () => {
    const { site, poll, wait, state, files } = await setUp('feed', { '/feed': rss(feedOf(items(1, 3))) });
    withItems(site, 1, 3);
    const good = site.pages.get('/item/1')!;
    site.pages.set('/item/1', answering(503, { 'retry-after': '1800' }));
    expect(await poll()).toMatchObject({ waiting: 3, saved: [] });
    expect((await poll())?.source).toBeUndefined();
    expect(state().problem?.message).toBe(
      '127.0.0.1 answered 503: too many requests just now; it is asked again in 30 minutes.',
    );
    site.pages.set('/item/1', good);
    wait(30 * MINUTE);
    expect(await poll()).toMatchObject({ waiting: 0, problem: null });
    expect(files.names()).toHaveLength(3);
  });

  test('when the disk is full nothing is given up', async () => {
    const { site, poll, wait, files } = await setUp('feed', { '/feed': rss(feedOf(items(1, 3))) });
    withItems(site, 1, 3);
    files.broken = { code: 'disk-full', message: 'There is no room left for it.' };
    const full = await poll();
    expect(full).toMatchObject({ waiting: 3, saved: [] });
    expect(full?.problem).toContain('There is no room left');
    files.broken = null;
    wait(DAY);
    expect((await poll())?.saved).toHaveLength(3);
  });

  test('a kill between the list and the pages, or between a page and the list, loses and doubles nothing', async () => {
    const { site, store, files, poll, wait, options } = await setUp('feed', { '/feed': rss(feedOf(items(1, 3))) });
    withItems(site, 1, 3);
    const note = store.note;
    let notes = 0;
    store.note = async (...given) => {
      notes += 1;
      if (notes === 2) throw new Error('killed');
      await note(...given);
    };
    const [killed] = await pollSources(options);
    expect(killed?.problem).toContain('Something went wrong in Ibid');
    expect(files.names()).toHaveLength(3);
    store.note = note;
    site.pages.set('/feed', rss(feedOf([])));
    wait(DAY);
    expect(await poll()).toMatchObject({ saved: [], waiting: 0 });
    expect(files.names()).toHaveLength(3);
  });

  test('is asked as rarely as it wants, and not in the hours that it wants left out', async () => {
    const { poll, state, manners } = await setUp('feed', {
      '/feed': rss(feedOf([], '<ttl>120</ttl><skipHours><hour>11</hour><hour>12</hour></skipHours>')),
    });
    await poll();
    const hours = (state().nextAt - manners.clock.now) / (60 * MINUTE);
    expect(hours).toBeCloseTo(4, 1);
    expect(new Date(state().nextAt).getUTCHours()).toBe(13);
  });

  test.each([
    [{}, 30],
    [{ 'cache-control': 'max-age=7200' }, 120],
    [{ 'cache-control': 'max-age=5' }, 30],
    [{ 'cache-control': 'max-age=999999999' }, 7 * 24 * 60],
    [{ 'cache-control': 'no-cache, max-age=7200' }, 30],
  ])('Cache-Control %j: asked again in %i minutes', async (headers, minutes) => {
    const { poll, state } = await setUp('feed', { '/feed': rss(feedOf([]), headers as Record<string, string>) });
    await poll();
    expect(state().nextAt - START).toBe(minutes * MINUTE);
  });

  test('is never asked more often than each 15 minutes', async () => {
    const { poll, state } = await setUp('feed', { '/feed': rss(feedOf([])) }, { feedEvery: 1_000 });
    await poll();
    expect(state().nextAt - START).toBe(15 * MINUTE);
  });

  test('that is broken says so; the pause grows, and ends when it is mended', async () => {
    const { site, poll, wait, state, manners } = await setUp('feed', { '/feed': rss('<rss version="2.0"><channel>') });
    expect((await poll())?.problem).toBe(
      'It is a broken feed (its XML does not end as it begins), expected RSS, Atom or JSON Feed; it is asked again tomorrow.',
    );
    wait(DAY);
    site.pages.set('/feed', answering(500));
    expect((await poll())?.problem).toContain('asked again in 30 minutes');
    wait(30 * MINUTE);
    expect((await poll())?.problem).toContain('asked again in an hour');
    expect(state().problem?.times).toBe(3);
    site.pages.set('/feed', rss(feedOf([])));
    manners.clock.now = state().nextAt;
    expect(await poll()).toMatchObject({ problem: null });
    expect(state().problem).toBeNull();
  });
});

describe('a page', () => {
  test('is stored, looked at again a day later, and stored again when its words changed', async () => {
    const { site, poll, wait, files, store } = await setUp('page', { '/page': article('The lock', body(1)) });
    expect((await poll())?.saved).toMatchObject([{ change: 'new', file: 'pages/127.0.0.1/2026-01-13 The lock.html' }]);
    expect(store.sources.get('source-1')?.title).toBe('The lock');
    expect(await poll()).toBeUndefined();
    wait(DAY);
    expect(await poll()).toMatchObject({ saved: [] });
    site.pages.set('/page', handlerOf(article('The lock', body(2))));
    wait(DAY);
    expect((await poll())?.saved).toMatchObject([{ change: 'changed' }]);
    expect(files.names()).toHaveLength(1);
  });

  test('that is refused is told in words, and asked for again tomorrow', async () => {
    const { poll, state } = await setUp('page', { '/page': answering(403) });
    expect((await poll())?.problem).toBe(
      '127.0.0.1 answered 403 (not for programs, or not for everybody); it is asked again tomorrow.',
    );
    expect(state().nextAt).toBe(START + DAY);
  });

  test('that was removed while it was fetched does not come back', async () => {
    const { poll, store } = await setUp('page', {
      '/page': (request, response) => {
        store.sources.clear();
        handlerOf(article('The lock', body(1)))(request, response);
      },
    });
    await poll();
    expect(store.sources.size).toBe(0);
  });
});

describe('whatever happens', () => {
  test('one source that fails in Ibid itself does not keep the others from being read', async () => {
    const { store, source, options, site, told } = await setUp('page', { '/page': article('The lock', body(1)) });
    await store.save({ ...source, id: 'source-0', url: `${site.origin}/broken` });
    site.pages.set('/broken', handlerOf(article('Broken', body(2))));
    const read: typeof readPage = async (name, bytes) => {
      if (Buffer.from(bytes).includes('Broken')) throw new Error('a fault');
      return await readPage(name, bytes);
    };
    const polled = await pollSources({ ...options, save: { ...options.save, read } });
    expect(polled.map(({ source: id, problem }) => [id, problem !== null])).toEqual([
      ['source-1', false],
      ['source-0', true],
    ]);
    expect(told).toContain('error: a source could not be looked at');
  });

  test('a list that cannot be read is told, and nothing is thrown', async () => {
    const { store, options, told } = await setUp('page', {});
    store.list = () => Promise.reject(new Error('no database'));
    expect(await pollSources(options)).toEqual([]);
    expect(told).toEqual(['error: the list of sources could not be read']);
  });

  test('it ends between two sources when it is told to', async () => {
    const stop = new AbortController();
    const { store, source, options, site } = await setUp('page', {
      '/page': (request, response) => {
        stop.abort();
        handlerOf(article('The lock', body(1)))(request, response);
      },
    });
    await store.save({ ...source, id: 'source-2', url: `${site.origin}/other` });
    expect(await pollSources({ ...options, signal: stop.signal })).toHaveLength(1);
  });
});

describe('several processes on one list', () => {
  const dynamic = (site: Site) => {
    let versions = 0;
    site.pages.set('/page', (_request, response) => {
      versions += 1;
      handlerOf(article('The boats', body(versions)))(_request, response);
    });
  };

  test('look at each source once, so that a page that is never the same is one file', async () => {
    const { site, options, files, manners, wait, state } = await setUp('page', {});
    dynamic(site);
    const other = mannersFor({}, { gap: 0, now: () => manners.clock.now });
    const polled = await Promise.all([pollSources(options), pollSources({ ...options, manners: other })]);
    expect(polled.flat()).toHaveLength(1);
    expect(site.asked.filter((path) => path === '/page')).toHaveLength(1);
    expect(files.names()).toHaveLength(1);
    expect(state().claimedUntil).toBeUndefined();
    wait(DAY);
    expect(await pollSources(options)).toHaveLength(1);
  });

  test.each(['page', 'feed'] as const)(
    'one that was killed while it read a %s leaves it to the others',
    async (kind) => {
      const { source, store, poll, wait, state, manners } = await setUp(kind, { '/feed': rss(feedOf([])) });
      const { now } = manners.clock;
      expect(await store.claim(source.id, source.progress.nextAt, now, now + INTERVALS.look)).not.toBeNull();
      expect(await poll()).toBeUndefined();
      wait(INTERVALS.look);
      expect(await poll()).toMatchObject({ source: source.id });
      // Also where there was a problem: here the page is not there.
      expect(state().claimedUntil).toBeUndefined();
      expect(state().nextAt).toBeGreaterThan(manners.clock.now);
    },
  );

  test('two ways to one page store it one after the other', async () => {
    const { source, files, options, site } = await setUp('page', {});
    dynamic(site);
    const read = files.readNote.bind(files);
    files.readNote = async (folder, key) => {
      const note = await read(folder, key);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return note;
    };
    const twice = memoryStore(source, { ...source, id: 'source-2' });
    const one = { ...options, store: memoryStore(source) };
    const other = { ...options, store: twice, manners: mannersFor({}, { gap: 0 }) };
    await Promise.all([pollSources(one), pollSources(other)]);
    expect(files.names()).toHaveLength(1);
  });
});
