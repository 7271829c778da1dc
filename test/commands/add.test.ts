import { expect, test } from 'vitest';
import { add } from '../../commands/add.ts';
import type { Added } from '../../src/chat/context.ts';
import type { Attachment } from '../../src/chat/invocation.ts';
import { fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const file: Attachment = { name: 'sluice.pdf', size: 10, handle: null };
const adding = (given: Partial<Added>, seen: Attachment[] = []) =>
  fakeContext({
    add: async (attachment) => {
      seen.push(attachment);
      const added: Added = {
        file: 'added/sluice.pdf',
        title: 'The sluice',
        published: '2025-07-03',
        saved: null,
        language: 'en',
        passages: 7,
        notes: [],
        duplicates: [],
        ...given,
      };
      return { ok: true, value: added };
    },
  });

test('what was understood', async () => {
  const seen: Attachment[] = [];
  const context = adding({ saved: '2025-08-01', notes: ['opinion'], duplicates: ['a.md', 'b.md'] }, seen);
  const reply = await add.run({ file }, context);
  expect(seen).toEqual([file]);
  expect(sketch(reply)).toBe(
    [
      'Added: *The sluice*',
      'File: `added/sluice.pdf`',
      'Published: 3 July 2025',
      'Saved: 1 August 2025',
      'Language: English',
      'Passages: 7',
      'Note: this is an opinion piece',
      '',
      'It tells the same story as 2 documents: `a.md`, `b.md`',
      '~ Copies of one story count as one source.',
    ].join('\n'),
  );
  expect(reply.summary).toBe('Added: The sluice, 7 passages');
});

test('without a title it goes by its file; a missing date is told with what it means', async () => {
  const text = sketch(await add.run({ file }, adding({ title: null, published: null, language: null })));
  expect(text).toMatch(/^Added: \*added\/sluice\.pdf\*/);
  expect(text).toContain('Published: no date found');
  expect(text).toContain('~ Without a date of publication, “on Monday” in it stays unresolved.');
  expect(text).not.toContain('Language');
});

test('a file without passages cannot be quoted, and that is told', async () => {
  expect(sketch(await add.run({ file }, adding({ passages: 0 })))).toContain('nothing of it can be quoted');
});

test('a problem is told in its own words', async () => {
  const text = sketch(await add.run({ file: { ...file, name: 'a\n@everyone.zip' } }, fakeContext()));
  expect(text).toBe('“a @everyone.zip” was not added.\n~ You may not add documents here.');
});

test('without a file: how to send one', async () => {
  expect(sketch(await add.run({}, fakeContext()))).toBe(
    'No file came with this.\n~ Send the file to Ibid in a direct message.',
  );
});
