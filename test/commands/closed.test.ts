import { expect, test } from 'vitest';
import { digest } from '../../commands/digest.ts';
import { helpFor } from '../../commands/help.ts';
import { search } from '../../commands/search.ts';
import { watch } from '../../commands/watch.ts';
import { readAccess } from '../../src/chat/access.ts';
import { seeDocuments } from '../../src/chat/see-documents.ts';
import { CHANNEL, fakeContext } from './fake-context.ts';
import { fakeDigests } from './fake-digests.ts';
import { sketch } from './sketch.ts';

const DECIDES = 'Whoever runs Ibid decides which documents are seen here.';
const closed = { documents: [], closed: true };

test('where nothing may be seen, nothing is promised, and adding is not advised', async () => {
  const digests = fakeDigests();
  const context = fakeContext({ digests, documents: closed });
  const told = `~ Nothing can be seen from here yet, so nothing would ever be told.\n~ ${DECIDES}`;
  expect(sketch(await watch.run({ 'topic-or-question': 'dredging' }, context))).toBe(`Nothing is watched.\n${told}`);
  const wish = { action: 'create', topic: 'dredging', when: 'daily at 8:30' };
  expect(sketch(await digest.run(wish, context))).toBe(`No digest was made.\n${told}`);
  expect(digests.calls).toEqual([]);
  expect(sketch(await search.run({ words: 'x' }, context))).toBe(`No documents can be seen from here.\n~ ${DECIDES}`);
  expect(sketch(await helpFor([]).run({}, context))).toContain(`No documents can be seen from here. ${DECIDES}`);
});

test('a private watch told elsewhere is kept; an empty place that is open still gets its promise', async () => {
  const hidden = fakeContext({ digests: fakeDigests(), documents: closed });
  const own = { 'topic-or-question': 'dredging', private: true };
  expect(sketch(await watch.run(own, hidden))).toMatch(/^I will write to you/);
  const open = fakeContext({ digests: fakeDigests(), documents: { documents: [] } });
  expect(sketch(await watch.run({ 'topic-or-question': 'dredging' }, open))).toContain('I will post here');
});

test.each([
  ['none', true],
  ['all', false],
  ['[water]', false],
])('access %s: closed %s', (rule, expected) => {
  const access = readAccess(`default: ${rule}`);
  if (!access.ok) throw new Error(access.problem.message);
  const shelf = { index: { documents: [] }, current: {} } as unknown as Parameters<typeof seeDocuments>[0];
  expect(seeDocuments(shelf, access.value.viewFrom(CHANNEL)).closed).toBe(expected);
});
