import { expect, test } from 'vitest';
import { compare } from '../../commands/compare.ts';
import type { SourceView } from '../../src/answer/compare.ts';
import { citation, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const view = (file: string, given: Partial<SourceView> = {}): SourceView => ({
  file,
  copies: [],
  citations: [citation({ file })],
  ...given,
});
const comparing = (...views: SourceView[]) => fakeContext({ documents: { compare: async () => views } });
const place = (file: string) => `> ${file}:12 · The sluice · 2025-07-03`;

test('a section for each source, with its name and day; copies that no quotation names are named', async () => {
  const context = comparing(
    view('a.md', {
      copies: ['a-copy.md', 'a-light.md'],
      citations: [
        citation({ file: 'a.md', copies: ['a-copy.md'] }),
        citation({ file: 'a.md', quote: 'It stayed open.' }),
      ],
    }),
    view('b.md', { citations: [citation({ file: 'b.md', site: null, published: null, title: 'Tides\n' })] }),
  );
  const reply = await compare.run({ topic: 'sluice' }, context);
  expect(sketch(reply)).toBe(
    [
      '*2 independent sources* on “sluice”',
      '',
      '# 1. harbour.example · 3 July 2025',
      '> The sluice was opened on Monday.',
      place('a.md'),
      '> also in: a-copy.md',
      '> It stayed open.',
      place('a.md'),
      '~ Same story in: `a-light.md`',
      '',
      '# 2. Tides · no date of publication',
      '> The sluice was opened on Monday.',
      '> b.md:12 · Tides\n',
    ].join('\n'),
  );
  expect(reply.sections.filter(({ item }) => item)).toHaveLength(2);
});

test('one source has nothing to be compared with', async () => {
  expect(sketch(await compare.run({ topic: 'sluice' }, comparing(view('a.md'))))).toMatch(
    /^\*1 independent source\* on “sluice”\n~ There is nothing to compare it with\./,
  );
});

test('a source without title and site is called by its file', async () => {
  const bare = view('a.md', { citations: [citation({ file: 'a.md', title: null, site: null })] });
  expect(sketch(await compare.run({ topic: 'sluice' }, comparing(bare)))).toContain('# 1. a.md · 3 July 2025');
});

test('nothing found, or nothing that can be quoted: what to try', async () => {
  const expected = 'Nothing found on “zebras”.\n~ Try fewer words, or /search.';
  expect(sketch(await compare.run({ topic: 'zebras' }, comparing()))).toBe(expected);
  expect(sketch(await compare.run({ topic: 'zebras' }, comparing(view('a.md', { citations: [] }))))).toBe(expected);
});

test('no documents', async () => {
  const text = sketch(await compare.run({ topic: 'x' }, fakeContext({ documents: { documents: [] } })));
  expect(text).toContain('No documents can be seen from here.');
});
