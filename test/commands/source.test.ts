import { expect, test } from 'vitest';
import { source } from '../../commands/source.ts';
import { document, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const card = document({
  file: 'saved pages/Sluice.html',
  title: 'The sluice',
  site: 'harbour.example',
  byline: 'A. Miller',
  published: '2025-07-03',
  saved: '2025-08-01',
  language: 'de',
  notes: [{ kind: 'press-release', span: null }],
  endPassage: 12,
});
const bare = document({ file: 'notes.txt', title: null, published: null, language: null });
const seeing = (...documents: (typeof card)[]) => fakeContext({ documents: { documents } });
const asked = async (name: string, ...documents: (typeof card)[]) =>
  sketch(await source.run({ name }, seeing(...documents)));

test('everything that is known, with where the dates were found', async () => {
  const context = fakeContext({
    documents: { documents: [card, bare], copiesOf: () => [bare] },
    timesQuoted: async () => new Map([['saved pages/Sluice.html', 1]]),
  });
  const reply = await source.run({ name: 'saved pages/Sluice.html' }, context);
  expect(sketch(reply)).toBe(
    [
      '# The sluice',
      'File: `saved pages/Sluice.html`',
      'Site: harbour.example',
      'Byline: A. Miller',
      'Published: 3 July 2025 (found in: front matter)',
      'Saved: 1 August 2025 (found in: first line)',
      'Language: German',
      'Passages: 12',
      'Quoted: once',
      'Note: this is a press release: its author speaks for itself',
      'Same story in: 1 other document: `notes.txt`',
    ].join('\n'),
  );
  expect(reply.summary).toBe('The sluice · published 3 July 2025');
});

test('what is not known is left out, but a missing date is told', async () => {
  expect(await asked('notes', bare)).toBe(
    '# notes.txt\nFile: `notes.txt`\nPublished: no date found\nPassages: 3\nQuoted: never',
  );
});

test('many copies are counted', async () => {
  const copies = Array.from({ length: 12 }, (_, i) => document({ file: `copy-${i}.txt` }));
  const context = fakeContext({ documents: { documents: [card], copiesOf: () => copies } });
  const text = sketch(await source.run({ name: 'The sluice' }, context));
  expect(text).toContain('Same story in: 12 other documents: `copy-0.txt`');
  expect(text).toContain('`copy-9.txt` and 2 more');
});

test.each(['the SLUICE', 'Sluice.html', 'sluice', 'saved slu', 'harbour'])('found as %s', async (name) => {
  expect(await asked(name, card, bare)).toContain('# The sluice');
});

test('the whole title wins over titles that only hold it', async () => {
  const longer = document({ file: 'b.md', title: 'The sluice and the tide' });
  expect(await asked('the sluice', longer, card)).toContain('`saved pages/Sluice.html`');
});

test('an ambiguous name lists the candidates, newest first', async () => {
  const a = document({ file: 'a.md', published: '2024-01-01' });
  const b = document({ file: 'b.md', published: '2025-01-01' });
  expect(await asked('the sluice', a, b)).toBe(
    [
      '2 documents fit “the sluice”.',
      '~ Ask again with one of these files.',
      '',
      '*The sluice* · published 1 January 2025',
      '~ `b.md`',
      '',
      '*The sluice* · published 1 January 2024',
      '~ `a.md`',
    ].join('\n'),
  );
});

test('an unknown name lists what comes close', async () => {
  expect(await asked('sluices report', card, bare)).toContain(
    'No document is called “sluices report”. 1 document comes close.\n~ Ask again with one of these files.\n\n*The sluice*',
  );
  const two = await asked('sluices', card, document({ file: 'x.md', title: 'Sluice two' }));
  expect(two).toContain('2 documents come close.');
  expect(await asked('zebra', card)).toBe('No document is called “zebra”.\n~ /sources lists the documents.');
});

test('a name that is only punctuation is unknown, not everything', async () => {
  expect(await asked('???', card, bare)).toContain('No document is called “???”.');
});

test('no documents', async () => {
  expect(await asked('x')).toContain('No documents can be seen from here.');
});

test('the name is completed', async () => {
  expect(await source.complete!('name', 'slu', seeing(card, bare))).toEqual([
    { label: 'The sluice (harbour.example, 3 July 2025)', value: 'saved pages/Sluice.html' },
  ]);
  expect(await source.complete!('other', 'slu', seeing(card))).toEqual([]);
});
