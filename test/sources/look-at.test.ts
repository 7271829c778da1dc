import { afterEach, expect, test } from 'vitest';
import { lookAt } from '../../src/sources/look-at.ts';
import { answering, article, localSite, mannersFor, type Site } from './local-site.ts';

let site: Site;
afterEach(() => site.close());

const RSS = '<rss version="2.0"><channel><title>River news</title></channel></rss>';

test.each(['application/rss+xml', 'text/xml', 'application/xml; charset=utf-8', 'text/plain'])(
  'a feed sent as %s is a feed',
  async (type) => {
    site = await localSite({ '/feed': answering(200, { 'content-type': type }, RSS) });
    expect(await lookAt(`${site.origin}/feed#x`, mannersFor())).toMatchObject({
      ok: true,
      value: { kind: 'feed', url: `${site.origin}/feed`, feed: { title: 'River news' } },
    });
  },
);

test('a page is a page, and names its feeds', async () => {
  const head = `<LINK REL=alternate TYPE="application/rss+xml" href='/feed?a=1&amp;b=2'><link rel="stylesheet" href="a.css">
    <link rel="alternate" type="application/atom+xml" href="javascript:alert(1)"><link rel="alternate" hreflang="de" href="/de">
    <link href="https://other.example/json" type="application/feed+json" rel="alternate">`;
  site = await localSite({ '/': article('The lock', undefined, head) });
  expect(await lookAt(site.origin, mannersFor())).toMatchObject({
    ok: true,
    value: { kind: 'page', feeds: [`${site.origin}/feed?a=1&b=2`, 'https://other.example/json'] },
  });
});

test('plain text that is no feed is a page; XML that is none is a problem', async () => {
  site = await localSite({
    '/text': answering(200, { 'content-type': 'text/plain' }, 'Just words.'),
    '/xml': answering(200, { 'content-type': 'text/xml' }, '<svg></svg>'),
  });
  expect(await lookAt(`${site.origin}/text`, mannersFor())).toMatchObject({ ok: true, value: { kind: 'page' } });
  expect(await lookAt(`${site.origin}/xml`, mannersFor())).toMatchObject({
    ok: false,
    problem: { code: 'not-a-feed' },
  });
});

test('an address inside of the private network is not looked at', async () => {
  site = await localSite({ '/': 'internal' });
  expect(await lookAt(site.origin, mannersFor({ allowed: [] }))).toMatchObject({
    ok: false,
    problem: { code: 'not-allowed' },
  });
  expect(site.asked).toEqual([]);
});
