import { expect, test } from 'vitest';
import { add } from '../../commands/add.ts';
import type { Added, AddedSource } from '../../src/chat/context.ts';
import type { Attachment } from '../../src/chat/invocation.ts';
import { failure, success } from '../../src/corpus/problem.ts';
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

test('the same file once more: it is there already, with what was understood, and is no copy of itself', async () => {
  const there = { alreadyThere: true, duplicates: ['added/sluice.pdf'] };
  const reply = await add.run({ file }, adding(there));
  expect(reply.summary).toBe('Already there: The sluice, 7 passages');
  expect(sketch(reply).split('\n')).toEqual([
    'Already there: *The sluice*',
    'File: `added/sluice.pdf`',
    'Published: 3 July 2025',
    'Language: English',
    'Passages: 7',
  ]);
  const copied = sketch(await add.run({ file }, adding({ ...there, duplicates: ['added/sluice.pdf', 'a.md'] })));
  expect(copied).toContain('It tells the same story as 1 document: `a.md`');
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
  const text = 'No file and no address came with this.\n~ Send the file to Ibid in a direct message.';
  expect(sketch(await add.run({}, fakeContext()))).toBe(text);
  expect(sketch(await add.run({}, fetching().context))).toBe(`${text}\n~ For a page or a feed: /add url:https://…`);
});

/** A context in which addresses can be added. */
function fetching(given: Partial<AddedSource> = {}) {
  const asked: string[] = [];
  const context = fakeContext({
    addSource: async (url) => {
      asked.push(url);
      const source: AddedSource = {
        kind: 'feed',
        url,
        title: 'Harbour news',
        alreadyThere: false,
        entries: 12,
        saved: ['web/harbour/1.html', 'web/harbour/2.html'],
        problems: [],
        ...given,
      };
      return success(source);
    },
  });
  return { context, asked };
}

test('a feed: what it is, and what was saved of it', async () => {
  const { context, asked } = fetching();
  const reply = await add.run({ url: 'https://harbour.example/feed.xml' }, context);
  expect(asked).toEqual(['https://harbour.example/feed.xml']);
  expect(sketch(reply)).toBe(
    [
      'Added: *Harbour news*',
      'Address: `https://harbour.example/feed.xml`',
      'What it is: a feed with 12 entries',
      'Saved now: `web/harbour/1.html`, `web/harbour/2.html`',
      '~ New entries are fetched by themselves.',
    ].join('\n'),
  );
  expect(reply.summary).toBe('Added: Harbour news');
});

test('a page that was there before, without a title; what could not be fetched', async () => {
  const problems = Array.from({ length: 7 }, (_, i) => `entry ${i}:\n<!channel>`);
  const { context } = fetching({ kind: 'page', title: null, alreadyThere: true, saved: [], problems });
  const lines = sketch(await add.run({ url: 'harbour.example' }, context)).split('\n');
  expect(lines).toEqual([
    'It was a source already: *https://harbour.example*',
    'Address: `https://harbour.example`',
    'What it is: a page',
    'Saved now: nothing',
    ...[0, 1, 2, 3, 4].map((i) => `~ entry ${i}: <!channel>`),
    '~ and 2 more that could not be fetched',
    '~ It is fetched again by itself when it changes.',
  ]);
});

test.each([
  ['harbour.example/news', 'https://harbour.example/news'],
  ['harbour.example:8443/news', 'https://harbour.example:8443/news'],
  ['http://127.0.0.1:9/x', 'http://127.0.0.1:9/x'],
  ['https://[::1]/x', 'https://[::1]/x'],
  ['localhost/x', 'https://localhost/x'],
])('the address %s is asked for as %s', async (url, read) => {
  const { context, asked } = fetching();
  await add.run({ url }, context);
  expect(asked).toEqual([read]);
});

test.each([
  ['javascript:alert(1)'],
  ['file:///etc/passwd'],
  ['data:text/html,x'],
  ['two words'],
  ['news'],
  ['https://'],
  ['ftp://x.example'],
])('“%s” is no address', async (url) => {
  const { context, asked } = fetching();
  expect(sketch(await add.run({ url }, context))).toMatch(
    /is no address of a page or a feed\.\n~ It begins with https/,
  );
  expect(asked).toEqual([]);
});

test('a problem with an address is told in its own words; a file and an address are one too many', async () => {
  const refusing = fakeContext({
    addSource: async () => failure({ code: 'robots', message: 'Its host does not want that.' }),
  });
  expect(sketch(await add.run({ url: 'https://x.example' }, refusing))).toBe(
    '“https://x.example” was not added.\n~ Its host does not want that.',
  );
  expect(sketch(await add.run({ url: 'https://x.example', file }, fetching().context))).toBe(
    'Nothing was added.\n~ Give a file or an address, one at a time.',
  );
  expect(sketch(await add.run({ url: 'https://x.example' }, fakeContext()))).toMatch(
    /^Nothing is fetched from the web here/,
  );
});
