import { expect, test } from 'vitest';
import { nameDocument } from '../../commands/parts/name-document.ts';
import { sources } from '../../commands/sources.ts';
import type { Source } from '../../src/chat/context.ts';
import { document, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const older = document({
  file: 'wire/older.txt',
  title: 'Dredging begins',
  published: '2024-01-02',
  site: 'wire.example',
});
const newer = document({ file: 'b.md', title: 'The sluice', published: '2025-07-03' });
const undated = document({ file: 'a.md', title: null, published: null, saved: '2025-08-01' });

test('newest first, without a date last; each with what tells it apart', async () => {
  const context = fakeContext({
    documents: {
      documents: [undated, older, newer],
      copiesOf: (one) => (one === older ? [newer, undated] : []),
    },
    timesQuoted: async () =>
      new Map([
        ['b.md', 2],
        ['not-visible.md', 9],
      ]),
  });
  const reply = await sources.run({}, context);
  expect(sketch(reply)).toBe(
    [
      '*3 documents*, newest first',
      '',
      '*The sluice*',
      '~ `b.md`',
      '~ published 3 July 2025 · quoted twice',
      '',
      '*Dredging begins*',
      '~ `wire/older.txt`',
      '~ published 2 January 2024 · wire.example · same story as 2 others',
      '',
      '*a.md*',
      '~ `a.md`',
      '~ no date of publication, page saved 1 August 2025',
    ].join('\n'),
  );
  expect(reply.pageItems).toBe(8);
});

test('notes are told, each once', async () => {
  const noted = document({
    notes: [
      { kind: 'ai-generated', span: null },
      { kind: 'ai-generated', span: null },
      { kind: 'opinion', span: null },
    ],
  });
  const text = sketch(await sources.run({}, fakeContext({ documents: { documents: [noted] } })));
  expect(text).toMatch(/^\*1 document\*, newest first/);
  expect(text.split('this page says that a machine wrote it')).toHaveLength(2);
  expect(text).toContain('this is an opinion piece');
});

test.each([
  ['sluice', 'b.md'],
  ['WIRE', 'wire/older.txt'],
  ['dredging wire.example', 'wire/older.txt'],
  ['redgin', 'wire/older.txt'],
])('filter %s: title, file and site, parts of words, any order', async (filter, file) => {
  const text = sketch(await sources.run({ filter }, fakeContext({ documents: { documents: [older, newer] } })));
  expect(text).toContain(`*1 of 2 documents* with “${filter}”, newest first`);
  expect(text).toContain(`\`${file}\``);
});

test('accents do not hide a document', async () => {
  const documents = [document({ title: 'Île d’Orléans' })];
  const text = sketch(await sources.run({ filter: 'orleans ile' }, fakeContext({ documents: { documents } })));
  expect(text).toContain('Île d’Orléans');
});

test('a filter that nothing fits', async () => {
  const text = sketch(
    await sources.run({ filter: 'zebra' }, fakeContext({ documents: { documents: [older, newer] } })),
  );
  expect(text).toBe(
    'None of 2 documents has “zebra” in its title, file or site.\n~ Try fewer words. To look into the documents: /search',
  );
});

test('no documents', async () => {
  expect(sketch(await sources.run({}, fakeContext({ documents: { documents: [] } })))).toContain(
    'No documents can be seen',
  );
});

test('a title cannot break out of its line', async () => {
  const documents = [document({ title: 'a\u2028@everyone\n# b\u0007', site: 'x\ny' })];
  const text = sketch(await sources.run({}, fakeContext({ documents: { documents } })));
  expect(text).toContain('*a @everyone # b*');
  expect(text).toContain('· x y');
});

test('a long title is cut between two characters, in the list and where one is asked for by name', async () => {
  const title = 'e\u0301🏳️‍🌈 '.repeat(70);
  const documents = [document({ title, file: 'a.md' }), document({ title, file: 'b.md' })];
  const listed = sketch(await sources.run({}, fakeContext({ documents: { documents } })));
  const named = nameDocument('.md', fakeContext({ documents: { documents } }));
  const askedBack = 'reply' in named ? sketch(named.reply) : '';
  for (const text of [listed, askedBack]) {
    const titles = [...text.matchAll(/^\*(e\u0301[^*]*)\*/gm)].map(([, shown]) => shown!);
    expect(titles).toHaveLength(2);
    for (const shown of titles) {
      expect(shown.length).toBeLessThanOrEqual(120);
      expect(shown.length).toBeGreaterThan(100);
      expect(shown).toMatch(/(?:e\u0301|🏳️‍🌈)…$/u);
    }
  }
});

const feed: Source = {
  kind: 'feed',
  url: 'https://harbour.example/feed.xml',
  title: 'Harbour\nnews',
  folder: 'web',
  saved: 12,
  fetchedAt: Date.UTC(2026, 0, 3),
  problem: null,
};
const page: Source = {
  ...feed,
  kind: 'page',
  url: 'https://lind.example/a',
  title: null,
  saved: 1,
  fetchedAt: null,
  problem: 'It answered\n404.',
};

test('what is fetched from the web stands at the end', async () => {
  const context = fakeContext({ documents: { documents: [newer] }, feeds: async () => [feed, page] });
  expect(
    sketch(await sources.run({}, context))
      .split('\n')
      .slice(6),
  ).toEqual([
    '# Fetched from the web: 2 addresses',
    '*Harbour news*',
    '~ `https://harbour.example/feed.xml`',
    '~ feed · 12 documents · fetched on 3 January 2026',
    '',
    '*https://lind.example/a*',
    '~ `https://lind.example/a`',
    '~ page · 1 document · never fetched yet',
    '~ Last time: It answered 404.',
  ]);
});

test('a filter goes for what is fetched too; it is also listed where no document is', async () => {
  const given = { feeds: async () => [feed, page] };
  const filtered = async (filter: string) =>
    sketch(await sources.run({ filter }, fakeContext({ ...given, documents: { documents: [newer] } })));
  expect(await filtered('harbour')).toMatch(
    /^None of 1 document[^#]*# Fetched from the web: 1 address\n\*Harbour news/,
  );
  expect(await filtered('sluice')).not.toContain('Fetched from the web');
  const none = sketch(await sources.run({}, fakeContext({ ...given, documents: { documents: [] } })));
  expect(none).toMatch(/^No documents can be seen from here[^#]*# Fetched from the web: 2 addresses/);
});
