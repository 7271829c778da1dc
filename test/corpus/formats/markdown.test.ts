import { expect, test } from 'vitest';
import { readSource } from '../../../src/corpus/formats/read.ts';
import type { Source } from '../../../src/corpus/source.ts';
import { expectSilentConsole } from './silent-console.ts';

expectSilentConsole();

const read = async (text: string): Promise<Source> => {
  const result = await readSource('notes/a.md', Buffer.from(text));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

const page = `---
title: "Harbour reopens"
date: 2024-03-09
author:
  - Mara Lind
url: https://example.org/harbour
source: The Quay Post
---

# Harbour reopens

Ships came back on Saturday.
`;

test('front matter gives hints with their places, and is no body', async () => {
  const source = await read(page);
  expect(source).toMatchObject({ format: 'markdown', encoding: 'utf-8', text: page, pageStarts: [] });
  const { hints } = source;
  expect(Object.fromEntries(Object.entries(hints).map(([name, hint]) => [name, hint.value]))).toEqual({
    title: 'Harbour reopens',
    published: '2024-03-09',
    author: 'Mara Lind',
    url: 'https://example.org/harbour',
    site: 'The Quay Post',
  });
  for (const hint of Object.values(hints)) expect(page.slice(hint.start ?? 0, hint.end ?? 0)).toBe(hint.value);
  expect(source.removed).toMatchObject([{ start: 0, end: page.indexOf('\n# Harbour'), rule: 'front-matter' }]);
});

test('CRLF, several authors and an address as source', async () => {
  const text = '---\r\nauthors: [Mara Lind, Jo Park]\r\nsource: https://example.org/x\r\n---\r\nBody.\r\n';
  const source = await read(text);
  expect(source.hints.author).toEqual({ value: 'Mara Lind, Jo Park', start: null, end: null, where: 'front matter' });
  expect(source.hints.url?.value).toBe('https://example.org/x');
  expect(source.hints.site).toBeUndefined();
  expect(text.slice(source.removed[0]?.end)).toBe('Body.\r\n');
});

test('a byte order mark before the front matter is not counted', async () => {
  const source = await read(`\ufeff${page}`);
  expect(source.text).toBe(page);
  expect(source.hints.title?.start).toBe(page.indexOf('Harbour'));
});

test('broken YAML is no problem: what can be read is read, and the block is still no body', async () => {
  const source = await read('---\ntitle: Low tide\nbad: : :\n  - ]\nx: "open\n---\nBody.\n');
  expect(source.removed).toHaveLength(1);
  expect(source.text.slice(source.removed[0]?.end)).toBe('Body.\n');
  expect(source.hints.title?.value).toBe('Low tide');
});

test('thematic breaks around prose are no front matter', async () => {
  const source = await read('---\n\nShips came back.\n\n---\n\nMore.\n');
  expect(source.removed).toEqual([]);
});

test('a block that never closes is no front matter', async () => {
  expect((await read('---\ntitle: x\nBody\n')).removed).toEqual([]);
});

test('hostile YAML: a bomb of aliases, tags and deep nesting end at once and give nothing', async () => {
  const levels = Array.from({ length: 25 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`).join('\n');
  const bomb = `---\na0: &a0 ["lol"]\n${levels}\ntitle: *a25\n---\nBody.\n`;
  const nested = `---\ntitle: ${'['.repeat(20_000)}\n---\nBody.\n`;
  const listed = `---\ntitle: x\nlist:\n${'- '.repeat(20_000)}x\n---\nBody.\n`;
  const tagged = `---\ntitle: !!js/function 'function () { globalThis.owned = 1 }'\n---\nBody.\n`;
  const started = performance.now();
  expect((await read(bomb)).hints.title).toBeUndefined();
  expect((await read(nested)).removed).toHaveLength(1);
  expect((await read(listed)).removed).toHaveLength(1);
  expect((await read(tagged)).hints.title?.value).toContain('function');
  expect(globalThis).not.toHaveProperty('owned');
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('pictures and comments on lines of their own are no body; a picture inside a sentence stays with it', async () => {
  const text = `---
title: Flags
note: "![no](one.png)"
---

![Two flags](flags.png)

The flags ![](small.png) were changed on Monday.

<!-- to do:
ask again -->
Nobody saw it.
`;
  const { removed } = await read(text);
  expect(removed.map(({ rule, start, end }) => [rule, text.slice(start, end).slice(0, 12)])).toEqual([
    ['front-matter', '---\ntitle: F'],
    ['markdown-image', '![Two flags]'],
    ['markdown-comment', '<!-- to do:\n'],
  ]);
});

test('openings without an end are read in linear time', async () => {
  const began = performance.now();
  await read('<!-- ![a](b\n'.repeat(20_000));
  expect(performance.now() - began).toBeLessThan(3_000);
});
