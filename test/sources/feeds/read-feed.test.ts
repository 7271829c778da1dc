import { describe, expect, test } from 'vitest';
import { readFeed } from '../../../src/sources/feeds/read-feed.ts';

const URL = 'https://news.example/feeds/all.xml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function feed(text: string, charset: string | null = null) {
  const read = readFeed(bytes(text), URL, charset);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const rss = (channel: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>River news</title><link>https://www.news.example/</link>${channel}</channel></rss>`;

describe('three formats are one', () => {
  test('RSS', () => {
    const read = feed(
      rss(`<ttl>90</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Sunday</day><day>Someday</day></skipDays>
        <item><title>Boats &amp; grain</title><link>/2026/boats?a=1&amp;b=2</link><guid isPermaLink="false">n1</guid>
        <pubDate>Tue, 13 Jan 2026 10:00:00 +0100</pubDate><description>Short.</description>
        <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>`),
    );
    expect(read).toEqual({
      format: 'rss',
      title: 'River news',
      ttl: 90 * 60_000,
      skipHours: [3],
      skipDays: [0],
      entries: [
        {
          id: 'n1',
          url: 'https://www.news.example/2026/boats?a=1&b=2',
          title: 'Boats & grain',
          published: Date.UTC(2026, 0, 13, 9),
          updated: null,
          content: '<p>The whole text.</p>',
        },
      ],
    });
  });

  test('Atom', () => {
    const read =
      feed(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/blog/"><title type="html">A &lt;b&gt;blog&lt;/b&gt;</title>
      <entry><id>urn:one</id><title>One</title><link rel="enclosure" href="sound.mp3"/><link href="one"/>
      <published>2026-01-02T03:04:05Z</published><updated>2026-01-03T00:00:00Z</updated>
      <summary>1 &lt; 2</summary></entry></feed>`);
    expect(read).toMatchObject({ format: 'atom', title: 'A blog', ttl: null, skipHours: [] });
    expect(read.entries).toEqual([
      {
        id: 'urn:one',
        url: 'https://base.example/blog/one',
        title: 'One',
        published: Date.UTC(2026, 0, 2, 3, 4, 5),
        updated: Date.UTC(2026, 0, 3),
        content: '1 &lt; 2',
      },
    ]);
  });

  test('JSON Feed', () => {
    const read = feed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [{ id: 7, url: 'seven', content_text: 'a < b', date_published: '2026-01-02T00:00:00Z' }],
      }),
    );
    expect(read.entries).toEqual([
      {
        id: '7',
        url: 'https://news.example/feeds/seven',
        title: null,
        published: Date.UTC(2026, 0, 2),
        updated: null,
        content: 'a &lt; b',
      },
    ]);
  });

  test('RSS 1.0', () => {
    const read = feed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel><item rdf:about="https://r.example/1"><title>One</title><link>https://r.example/1</link></item></rdf:RDF>`,
    );
    expect(read).toMatchObject({ format: 'rdf', entries: [{ id: 'https://r.example/1', url: 'https://r.example/1' }] });
  });
});

test('an id counts once, and what has no id is known by its address or its words', () => {
  const read = feed(
    rss(`<item><guid isPermaLink="false">n1</guid><link>/a</link></item><item><guid isPermaLink="false">n1</guid><link>/b</link></item>
      <item><link>/c</link></item><item><link>/c</link></item>
      <item><title>T</title><description>words</description></item><item><title>T</title><description>words</description></item>
      <item><guid>https://www.news.example/d</guid></item><item><guid>not-an-address but words</guid></item><item><title>nothing</title></item>`),
  );
  expect(read.entries.map(({ id, url }) => [id, url])).toEqual([
    ['n1', 'https://www.news.example/a'],
    ['https://www.news.example/c', 'https://www.news.example/c'],
    ['T\nwords', null],
    ['https://www.news.example/d', 'https://www.news.example/d'],
    ['not-an-address but words', 'https://www.news.example/not-an-address%20but%20words'],
  ]);
});

test('only web addresses are taken, and only days that can be meant', () => {
  const read = feed(
    rss(`<item><link>javascript:alert(1)</link><description>a</description><pubDate>soon</pubDate></item>
      <item><link>file:///etc/passwd</link><description>b</description><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>
      <item><link>/c</link><pubDate>Tue, 13 Jan 9026 10:00:00 GMT</pubDate></item>`),
  );
  expect(read.entries.map(({ url, published }) => [url, published])).toEqual([
    [null, null],
    [null, null],
    ['https://www.news.example/c', null],
  ]);
});

describe('entities', () => {
  test('those of a feed itself are not put in: no file is read, nothing grows', () => {
    const file = `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const read = readFeed(
      bytes(rss('<item><title>&file;</title><link>/a</link></item>').replace('<rss', `${file}<rss`)),
      URL,
    );
    expect(read).toMatchObject({ ok: false, problem: { code: 'not-a-feed' } });
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}">${['b', 'c', 'd', 'e', 'f']
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcde'[at]};`.repeat(100)}">`)
      .join('')}]>`;
    const grown = readFeed(
      bytes(rss('<item><title>&f;</title><link>/a</link></item>').replace('<rss', `${bomb}<rss`)),
      URL,
    );
    if (grown.ok) expect(grown.value.entries[0]?.title).toBe('&f;');
    else expect(grown.problem.code).toBe('not-a-feed');
  });

  test('those of HTML are', () => {
    expect(feed(rss('<item><title>caf&eacute; &#8211; &amp;</title><link>/a</link></item>')).entries[0]?.title).toBe(
      'café – &',
    );
  });
});

test.each([
  ['nothing', '', 'none that can be read'],
  ['a web page', '<!doctype html><html><body>hello</body></html>', 'a web page'],
  ['XML that is cut off', rss('<item><title>x</title>').slice(0, 200), 'a broken feed'],
  ['other JSON', '{"items": []}', 'none that can be read'],
  ['JSON that is broken', '{"version": "https://jsonfeed.org/version/1.1", "items": [', 'none that can be read'],
  ['tags without end', `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`, 'a broken feed'],
])('%s is not a feed, and it says what it is', (_what, text, found) => {
  const read = readFeed(bytes(text), URL);
  expect(read).toMatchObject({ ok: false, problem: { code: 'not-a-feed', passing: false } });
  expect(!read.ok && read.problem.message).toContain(found);
});

test('encodings: the mark, what the host says, what the XML says', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?>${rss('<item><title>Größe</title><link>/a</link></item>').slice(21)}`;
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const title = (data: Uint8Array, charset: string | null = null) => {
    const read = readFeed(data, URL, charset);
    return read.ok ? read.value.entries[0]?.title : read.problem.message;
  };
  expect(title(latin(xml('ISO-8859-1')))).toBe('Größe');
  expect(title(latin(xml('nonsense')), 'iso-8859-1')).toBe('Größe');
  expect(title(bytes(xml('nonsense')), 'also-nonsense')).toBe('Größe');
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml('utf-16'), 'utf16le')]);
  expect(title(utf16, 'utf-8')).toBe('Größe');
});
