import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultReadLimits } from '../../../src/corpus/formats/limits.ts';
import { readSource } from '../../../src/corpus/formats/read.ts';
import type { Source } from '../../../src/corpus/source.ts';
import { expectSilentConsole } from './silent-console.ts';

expectSilentConsole();

const read = async (markup: string | Uint8Array, limits = defaultReadLimits): Promise<Source> => {
  const result = await readSource('page.html', typeof markup === 'string' ? Buffer.from(markup) : markup, limits);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const removedText = (source: Source): string =>
  source.removed.map(({ start, end }) => source.text.slice(start, end)).join('\n\n');
const keptText = (source: Source): string => {
  let kept = source.text;
  for (const { start, end } of source.removed.toReversed()) kept = kept.slice(0, start) + kept.slice(end);
  return kept;
};

const paragraphs = [
  'The old bridge over the Dale was closed on Monday, after an engineer found a crack in one of its piers, the council said in a statement, adding that lorries had been too heavy for it.',
  'It will stay closed for at least <b>six&nbsp;weeks</b>, said the mayor, who spoke at the site; a ferry will run every half hour, and it is free of charge for people on foot &amp; for cyclists.',
  'Residents were told by letter, and some of them had seen it coming, they said, for the pier had been wet for years, and nobody from the council had looked after it since the flood.',
];
const page = `<!doctype html><html><head><title>Bridge closed after crack found | Dale Courier</title>
<meta property="og:site_name" content="Dale Courier"><meta name="author" content="Ida Holm">
<meta property="article:published_time" content="2024-05-06T07:00:00Z">
<link rel="canonical" href="https://example.org/bridge"><style>p { color: red }</style></head>
<body onload="globalThis.owned = 1"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<main><article><h1>Bridge closed after crack found</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}
<table><tr><th>Day</th><th>Ferries</th></tr><tr><td>Monday</td><td>12</td></tr></table>
<div>First line<br>second line<br><br>after a gap</div><pre>  a\n    b</pre></article></main>
<aside><h2>More stories</h2><p><a href="x">Cat rescued</a></p></aside>
<footer>All rights reserved.</footer>
<script>globalThis.owned = 1</script><noscript>Switch scripts on</noscript><template>Later</template></body></html>`;

test('the text is all that a reader sees, in blocks', async () => {
  const { text, encoding, format } = await read(page);
  expect({ encoding, format }).toEqual({ encoding: 'utf-8', format: 'html' });
  expect(text.startsWith('Home\nSport\n\nBridge closed after crack found\n\nThe old bridge')).toBe(true);
  expect(text).toContain('at least six weeks, said the mayor');
  expect(text).toContain('people on foot & for cyclists.\n\nResidents');
  expect(text).toContain('Day\tFerries\nMonday\t12\n');
  expect(text).toContain('First line\nsecond line\n\nafter a gap\n\na\n    b\n\nMore stories\n\nCat rescued');
  expect(text).not.toMatch(/owned|color|Switch|Later|Dale Courier/);
  expect(globalThis).not.toHaveProperty('owned');
});

test('what Readability leaves out is marked as removed, and nothing else', async () => {
  const source = await read(page);
  expect(new Set(source.removed.map((removal) => removal.rule))).toEqual(new Set(['readability']));
  expect(removedText(source)).toMatch(/Home\nSport/);
  expect(removedText(source)).toMatch(/Cat rescued[\s\S]*All rights reserved/);
  expect(keptText(source)).toMatch(/The old bridge over[\s\S]*since the flood\./);
  expect(keptText(source)).not.toMatch(/Home|Cat rescued|reserved/);
  expect(source.removed.at(-1)?.reason).toContain('(<aside>, <footer>)');
});

test('hints from markup; the headline is found where the page shows it', async () => {
  const { hints, text } = await read(page);
  expect(hints).toMatchObject({
    title: { value: 'Bridge closed after crack found', where: '<h1>' },
    published: { value: '2024-05-06T07:00:00Z', where: 'meta article:published_time', start: null },
    author: { value: 'Ida Holm', where: 'meta author' },
    site: { value: 'Dale Courier', where: 'meta og:site_name' },
    url: { value: 'https://example.org/bridge', where: 'link canonical' },
  });
  expect(text.slice(hints.title?.start ?? 0, hints.title?.end ?? 0)).toBe('Bridge closed after crack found');
});

test('the site name in an h1 over the page is not the title', async () => {
  const { hints } = await read('<title>Bridge closed after crack found - Dale</title><h1>Dale</h1><p>Text of it.</p>');
  expect(hints.title).toMatchObject({ value: 'Bridge closed after crack found - Dale', where: '<title>', start: null });
});

test('without a tag for it, the site is what stands behind the headline in the title', async () => {
  const { hints } = await read('<title>A crack in the bridge – Dale Courier</title><h1>A crack in the bridge</h1>');
  expect(hints.title).toMatchObject({ value: 'A crack in the bridge', where: '<h1>' });
  expect(hints.site).toEqual({ value: 'Dale Courier', start: null, end: null, where: '<title>' });
});

test('JSON-LD is read as JSON, in graphs and lists; what is no JSON says nothing', async () => {
  const graph = { '@graph': [{ '@type': 'WebSite' }, { '@type': ['NewsArticle'], datePublished: '2023-02-01' }] };
  const authors = { '@type': 'Report', author: [{ name: 'A. One' }, 'B. Two'], publisher: { name: 'Quay Post' } };
  const script = (json: string): string => `<script type="application/ld+json">${json}</script>`;
  const bare = '<p>Some text.</p>';
  expect((await read(script(JSON.stringify(graph)) + bare)).hints.published?.value).toBe('2023-02-01');
  expect((await read(script(JSON.stringify([authors])) + bare)).hints).toMatchObject({
    author: { value: 'A. One, B. Two' },
    site: { value: 'Quay Post', where: 'JSON-LD publisher' },
  });
  expect((await read(script('{"@type": "NewsArticle", datePublished: evil()}') + bare)).hints).toEqual({});
});

test('a time element gives the date, but not one that stands beside', async () => {
  const beside = '<nav><time datetime="2020-01-01">old</time></nav>';
  const source = await read(`<body>${beside}<p><time datetime="2024-03-02">2 March</time> Some text.</p></body>`);
  expect(source.hints.published).toMatchObject({ value: '2024-03-02', where: '<time datetime>' });
});

test('a page without an article keeps all of its text', async () => {
  const source = await read('Only <b>a line</b>');
  expect(source).toMatchObject({ text: 'Only a line\n', removed: [] });
});

test('encodings: declared in the page, or windows-1252', async () => {
  const cyrillic = Uint8Array.from([...Buffer.from('<meta charset="koi8-r"><p>'), 0xf2, 0xd5, 0xd3, 0xd8]);
  expect(await read(cyrillic)).toMatchObject({ text: 'Русь\n', encoding: 'koi8-r' });
  const western = Uint8Array.from([...Buffer.from('<meta charset="iso-8859-1"><p>'), 0x93, 0xe9, 0x94]);
  expect(await read(western)).toMatchObject({ text: '“é”\n', encoding: 'windows-1252' });
  const wide = Buffer.from('\ufeff<p>Łódź</p>', 'utf16le');
  expect(await read(wide)).toMatchObject({ text: 'Łódź\n', encoding: 'utf-16le' });
});

test.each([
  ['no text', '<html><body><script>render()</script></body></html>', 'empty'],
  ['an image under a page’s name', '\x89PNG', 'binary'],
  ['markup over the limit', `<p>${'x'.repeat(2_000)}</p>`, 'html-too-large'],
])('%s is a problem', async (_name, markup, code) => {
  const limits = { ...defaultReadLimits, maxMarkupLength: 1_000 };
  const result = await readSource('page.html', Buffer.from(markup, 'latin1'), limits);
  expect(result).toMatchObject({ ok: false, problem: { code } });
});

test('thousands of nested elements cost no stack and no text', async () => {
  const source = await read(`<html><body>${'<div>'.repeat(9_000)}Deep down here.`);
  expect(source).toMatchObject({ text: 'Deep down here.\n', removed: [] });
});

test.each([
  ['50,000 nested elements', '<div>'.repeat(50_000), 'html-broken'],
  ['a million nested elements', '<b>'.repeat(1_000_000), 'html-too-large'],
  ['elements that close each other', '<p><li>'.repeat(30_000), 'html-broken'],
])('%s are refused at once', async (_name, markup, code) => {
  const started = performance.now();
  expect(await readSource('page.html', Buffer.from(`${markup}text`))).toMatchObject({ ok: false, problem: { code } });
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('a long page without end tags is no nesting', async () => {
  const source = await read(`<ul>${'<li>An item of the list'.repeat(12_000)}</ul>`);
  expect(source.text.split('\n')).toHaveLength(12_001);
});

test('private-use characters of an icon font do not confuse the marks', async () => {
  const source = await read(page.replace('Cat rescued', '\u{f0002}\u{f0003} Cat rescued \u{f0004}'));
  expect(keptText(source)).not.toContain('Cat rescued');
  expect(source.text).toContain('\u{f0002}\u{f0003} Cat rescued \u{f0004}');
});

test('any heap of tags gives a text with removals in order inside of it', async () => {
  const bits = fc.constantFrom('<p>', '</p>', '<div', '>', '<br>', '"', '<nav>', '</nav>', 'word, word', ' ', '<!--');
  const more = fc.constantFrom(
    '-->',
    '<pre>',
    '\n',
    '<h1>',
    '</h1>',
    '&amp;',
    '&#0;',
    '<svg>',
    '<table><td>',
    '</html>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(bits, more), { maxLength: 40 }), async (tags) => {
      const result = await readSource('page.html', Buffer.from(tags.join('')));
      if (!result.ok) {
        expect(result.problem.code).toBe('empty');
        return;
      }
      const { removed, text } = result.value;
      let end = 0;
      for (const removal of removed) {
        expect(removal.start).toBeGreaterThanOrEqual(end);
        expect(removal.end).toBeGreaterThan(removal.start);
        end = removal.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      expect(text.trim()).not.toBe('');
    }),
    { numRuns: 300 },
  );
});
