import { expect, test } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import { driftRemark, findDrift } from '../../../src/digest/compose/drift.ts';
import { documentFrom } from '../../answer/small-documents.ts';
import { citation } from '../../commands/fake-context.ts';
import { seen } from './newsroom.ts';

const COUNT = documentFrom(
  'water/count.md',
  'First line.\n\nIn all 112 people fell ill in Harrowdale. Nobody died of it.',
);
const PLAN = documentFrom('harbour/plan.md', 'The sluice is to be opened on Monday. Boats wait outside of it.');
const ALL = [COUNT, PLAN];

function quoting(file: string, quote: string, given: Partial<Citation> = {}): Citation {
  const start = ALL.find((one) => one.file === file)?.text.indexOf(quote) ?? 0;
  return citation({ file, quote, start, line: 3, copies: [], ...given });
}
const CITED = [
  quoting('water/count.md', 'In all 112 people fell ill in Harrowdale.'),
  quoting('harbour/plan.md', 'The sluice is to be opened on Monday.', { line: 1 }),
];

const remark = async (citations: readonly Citation[], view: Parameters<typeof seen>[1] = {}, documents = ALL) => {
  const drift = await findDrift({ citations }, seen(documents, view));
  return drift && driftRemark(drift);
};

test('no drift where all words stand, also at another line, and where nothing was quoted', async () => {
  expect(await remark(CITED)).toBeNull();
  expect(await remark(CITED, { now: { 'water/count.md': `More.\n\n${COUNT.text}` } })).toBeNull();
  expect(await remark([])).toBeNull();
});

test('words that are gone', async () => {
  expect(await remark(CITED, { now: { 'water/count.md': 'All is well again by the lake.' } })).toBe(
    'Since this was posted, 1 of 2 quoted documents has changed: the words in water/count.md:3 are gone.',
  );
});

test('words that are others now', async () => {
  const now = { 'water/count.md': COUNT.text.replace('112 people', '114 people') };
  expect(await remark(CITED.slice(0, 1), { now })).toBe(
    'Since this was posted, the quoted document has changed: the words in water/count.md:3 are others now.',
  );
});

test('a document that is no longer there', async () => {
  expect(await remark(CITED, {}, [COUNT])).toBe(
    'Since this was posted, 1 of 2 quoted documents has changed: harbour/plan.md is no longer there.',
  );
});

test('what may not be seen any more is no drift, and is not told', async () => {
  const now = { 'water/count.md': 'All is well again by the lake.' };
  expect(await remark(CITED, { folder: 'harbour', now })).toBeNull();
  expect(await remark(CITED, { folder: 'water', now })).toContain('the quoted document has changed');
});

test('which files, and how many quotations', async () => {
  const two = [...CITED, quoting('water/count.md', 'Nobody died of it.')];
  const drift = await findDrift({ citations: two }, seen(ALL, { now: { 'water/count.md': 'All is well.' } }));
  expect(drift).toMatchObject({ files: ['water/count.md'], quoted: 2 });
  expect(drift?.drifted).toHaveLength(2);
});

test('many, long and hostile names stay one readable line', async () => {
  const many = Array.from({ length: 6 }, (_, i) =>
    citation({ file: `${'x'.repeat(300)}\n\u202e${i}.md`, quote: 'Nothing.' }),
  );
  const line = await remark(many);
  expect(line).toMatch(/6 of 6 quoted documents have changed: .* and 3 more\.$/);
  expect(line!.length).toBeLessThan(500);
  expect(line).not.toMatch(/[\n\u202e]/);
});
