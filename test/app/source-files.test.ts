import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFiles } from '../../src/app/source-files.ts';
import { hashOf } from '../../src/app/store-file.ts';
import { walk } from '../../src/corpus/folder/walk.ts';
import { readPage } from '../../src/sources/save/read-page.ts';
import { saveFetched } from '../../src/sources/save/save-fetched.ts';
import { article } from '../sources/local-site.ts';

let top: string;
let folder: string;
beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'ibid-source-files-'));
  folder = join(top, 'documents');
  await mkdir(folder);
});
afterEach(() => rm(top, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('files are made, exchanged and taken away; nothing else is left', async () => {
  const files = sourceFiles(folder);
  expect(await files.create('team/feeds', 'a.html', bytes('one'))).toEqual({ ok: true, value: 'team/feeds/a.html' });
  expect(await files.create('team/feeds', 'a.html', bytes('two'))).toEqual({
    ok: true,
    value: 'team/feeds/a (2).html',
  });
  expect(await files.replace('team/feeds/a.html', bytes('three'))).toEqual({ ok: true, value: null });
  expect(await readFile(join(folder, 'team/feeds/a.html'), 'utf8')).toBe('three');
  expect(await files.hash('team/feeds/a.html')).toBe(hashOf(bytes('three')));
  await files.remove('team/feeds/a (2).html');
  expect(await files.hash('team/feeds/a (2).html')).toBeNull();
  expect(await readdir(join(folder, 'team/feeds'))).toEqual(['a.html']);
});

test('notes come back, and no reader of documents sees them', async () => {
  const files = sourceFiles(folder);
  expect(await files.readNote('team', 'abc')).toBeNull();
  expect(await files.writeNote('team', 'abc', 'first')).toEqual({ ok: true, value: null });
  expect(await files.writeNote('team', 'abc', 'second')).toEqual({ ok: true, value: null });
  expect(await files.readNote('team', 'abc')).toBe('second');
  expect(await readdir(join(folder, 'team/.origin'))).toEqual(['abc.json']);
  expect(await walk(folder)).toMatchObject({ ok: true, value: { files: [], skipped: [] } });
});

test('nothing is written through links, and nothing outside of the folder', async () => {
  const files = sourceFiles(folder);
  const outside = join(top, 'outside');
  await mkdir(outside);
  await writeFile(join(outside, 'a.html'), 'mine');
  await symlink(outside, join(folder, 'link'));
  await symlink(outside, join(folder, '.origin'));
  expect(await files.create('link', 'b.html', bytes('x'))).toMatchObject({ ok: false });
  expect(await files.replace('link/a.html', bytes('x'))).toMatchObject({ ok: false });
  expect(await files.replace('../outside/a.html', bytes('x'))).toMatchObject({ ok: false });
  expect(await files.writeNote('', 'abc', 'x')).toMatchObject({ ok: false });
  await files.remove('link/a.html');
  await files.remove('../outside/a.html');
  expect(await readdir(outside)).toEqual(['a.html']);
  expect(await readFile(join(outside, 'a.html'), 'utf8')).toBe('mine');
});

test('a folder that is gone is a problem and no fault', async () => {
  const files = sourceFiles(folder);
  await files.create('', 'a.html', bytes('one'));
  await rm(folder, { recursive: true });
  expect(await files.create('', 'b.html', bytes('x'))).toMatchObject({ ok: false, problem: { code: 'unwritable' } });
  expect(await files.replace('a.html', bytes('x'))).toMatchObject({ ok: false });
  expect(await files.writeNote('', 'abc', 'x')).toMatchObject({ ok: false, problem: { code: 'unwritable' } });
  expect(await files.hash('a.html')).toBeNull();
});

test('a page that was fetched is a document of the folder', async () => {
  const page = {
    url: 'https://news.example/boats',
    finalUrl: 'https://news.example/boats',
    bytes: bytes(article('Boats on the river')),
    kinds: ['html' as const],
    charset: null,
    fetchedAt: Date.UTC(2026, 0, 13),
    etag: null,
    lastModified: null,
  };
  const options = { files: sourceFiles(folder), read: readPage, folder: '', way: 'pages' as const };
  expect(await saveFetched(page, options)).toMatchObject({ ok: true, value: { change: 'new' } });
  expect(await saveFetched(page, options)).toMatchObject({ ok: true, value: { change: 'same' } });
  const walked = await walk(folder);
  expect(walked.ok && walked.value.files.map(({ file }) => file)).toEqual([
    'pages/news.example/2026-01-13 Boats on the river.html',
  ]);
});
