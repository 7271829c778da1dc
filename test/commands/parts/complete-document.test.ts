import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeDocument } from '../../../commands/parts/complete-document.ts';
import { findDocument } from '../../../commands/parts/find-document.ts';
import { document, fakeContext } from '../fake-context.ts';

const choices = (typed: string, ...documents: ReturnType<typeof document>[]) =>
  completeDocument(typed, fakeContext({ documents: { documents } }));

test('nothing typed: the newest first', async () => {
  const found = await choices(
    '',
    document({ file: 'a', published: '2020-01-01' }),
    document({ file: 'b', published: null }),
    document({ file: 'c' }),
  );
  expect(found.map(({ value }) => value)).toEqual(['c', 'a', 'b']);
});

test('what begins so comes first, then words that begin so, then parts of words; within these the newest', async () => {
  const found = await choices(
    'tide',
    document({ file: '1', title: 'Riptides', published: '2025-12-01' }),
    document({ file: '2', title: 'The tide', published: '2025-11-01' }),
    document({ file: '3', title: 'Tide tables', published: '2019-01-01' }),
    document({ file: '4', title: 'Tides', published: '2020-01-01' }),
    document({ file: '5', title: 'Sluice' }),
  );
  expect(found.map(({ value }) => value)).toEqual(['4', '3', '2', '1']);
});

test('documents of one title and day are told apart by their files', async () => {
  const found = await choices('', document({ file: 'wire/a.txt' }), document({ file: 'wire/b.txt' }));
  expect(found.map(({ label }) => label)).toEqual(['wire/a.txt', 'wire/b.txt']);
});

test('at most 25', async () => {
  const many = Array.from({ length: 40 }, (_, i) => document({ file: `${i}.md` }));
  expect(await choices('', ...many)).toHaveLength(25);
});

const words = fc.string({ unit: 'grapheme', maxLength: 150 });

test('labels and values keep the limit, no character is cut in two, and each value leads back to its document', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(
        fc.record({
          file: words.filter((file) => file.trim() !== ''),
          title: fc.option(words),
          site: fc.option(words),
        }),
        {
          selector: ({ file }) => file,
          maxLength: 6,
        },
      ),
      async (given) => {
        const documents = given.map((one) => document(one));
        for (const { label, value } of await choices('', ...documents)) {
          expect(label.length).toBeLessThanOrEqual(100);
          expect(label.length).toBeGreaterThan(0);
          expect(label.isWellFormed()).toBe(true);
          expect(value.length).toBeLessThanOrEqual(100);
        }
        const led = (await choices('', ...documents)).map(({ value }) => {
          const found = findDocument(documents, value);
          return found.kind === 'found' ? found.document.file : null;
        });
        expect([...led].sort()).toEqual(documents.map(({ file }) => file).sort());
      },
    ),
  );
});
