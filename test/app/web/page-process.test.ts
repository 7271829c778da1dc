import { afterEach, expect, test } from 'vitest';
import { type PageProcess, pageProcess } from '../../../src/app/web/page-process.ts';
import { readFeed } from '../../../src/sources/feeds/read-feed.ts';
import { readPage } from '../../../src/sources/save/read-page.ts';
import { article } from '../../sources/local-site.ts';

let reader: PageProcess;
afterEach(() => reader.end());

const FEED =
  '<rss version="2.0"><channel><title>River</title><item><title>A boat</title><link>/boat</link></item></channel></rss>';
const PAGE = Buffer.from(article('The lock'));
/** A feed of so many small entries that it takes many seconds to read. */
const ENDLESS = Buffer.from(
  `<rss version="2.0"><channel>${'<item><title>a</title></item>'.repeat(1_000_000)}</channel></rss>`,
);

test('what is read there is what would be read here', async () => {
  reader = pageProcess();
  const feed = Buffer.from(FEED);
  expect(await reader.readFeed(feed, 'http://a.example/f', null)).toEqual(readFeed(feed, 'http://a.example/f'));
  expect(await reader.readPage('page.html', PAGE)).toEqual(await readPage('page.html', PAGE));
  expect(await reader.readPage('page.html', Buffer.from(''))).toEqual(await readPage('page.html', Buffer.from('')));
  expect(await reader.readFeed(PAGE, 'http://a.example/', null)).toMatchObject({ problem: { code: 'not-a-feed' } });
}, 30_000);

test('a feed that takes too long is given up; meanwhile this process has its turns, and the next is read', async () => {
  reader = pageProcess(1_500);
  const small = Buffer.from(FEED);
  expect(await reader.readFeed(small, 'http://a.example/f', null)).toMatchObject({ ok: true });
  let turns = 0;
  const ticking = setInterval(() => turns++, 20);
  const given = await reader.readFeed(ENDLESS, 'http://a.example/f', null);
  clearInterval(ticking);
  expect(given).toMatchObject({ ok: false, problem: { code: 'not-a-feed', passing: false } });
  expect(given).toMatchObject({ problem: { message: 'It takes longer than 2 s to read, and was given up.' } });
  expect(turns).toBeGreaterThan(20);
  expect(await reader.readFeed(small, 'http://a.example/f', null)).toMatchObject({ ok: true });
}, 60_000);

test('ended in the middle, what it read is a problem, and nobody waits', async () => {
  reader = pageProcess();
  const reading = reader.readFeed(ENDLESS, 'http://a.example/f', null);
  setTimeout(() => reader.end(), 300);
  expect(await reading).toMatchObject({ ok: false });
}, 30_000);
