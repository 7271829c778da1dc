import { expect, test } from 'vitest';
import { parse } from '../../../src/corpus/parse.ts';
import { readPage } from '../../../src/sources/save/read-page.ts';
import { type Savable, type SaveOptions, saveFetched } from '../../../src/sources/save/save-fetched.ts';
import { article } from '../local-site.ts';
import { MemoryFiles } from '../memory-files.ts';

const AT = Date.UTC(2026, 0, 13, 9);

function page(body: string | Uint8Array, more: Partial<Savable> = {}): Savable {
  return {
    url: 'https://www.news.example/boats',
    finalUrl: 'https://www.news.example/2026/boats',
    bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    kinds: ['html'],
    charset: 'utf-8',
    fetchedAt: AT,
    etag: '"v1"',
    lastModified: null,
    ...more,
  };
}

function saving(more: Partial<SaveOptions> = {}): SaveOptions & { readonly files: MemoryFiles } {
  return { files: new MemoryFiles(), read: readPage, folder: 'team', way: 'feeds', ...more } as never;
}

const FILE = 'team/feeds/news.example/2026-01-13 Boats on the river.html';

test('a page becomes a file with its origin beside it, and its bytes are those that came', async () => {
  const options = saving();
  const body = article(
    'Boats on the river',
    undefined,
    '<link rel="canonical" href="https://www.news.example/2026/boats"><meta property="article:published_time" content="2026-01-13">',
  );
  expect(await saveFetched(page(body), options)).toEqual({
    ok: true,
    value: { file: FILE, change: 'new', title: 'Boats on the river' },
  });
  expect(options.files.text(FILE)).toBe(body);
  const [note] = [...options.files.notes.values()];
  expect(JSON.parse(note ?? '')).toMatchObject({
    url: 'https://www.news.example/boats',
    finalUrl: 'https://www.news.example/2026/boats',
    file: FILE,
    fetchedAt: '2026-01-13T09:00:00.000Z',
    etag: '"v1"',
    note: null,
  });
});

test('what a page does not say of itself stands behind its end, and its text is the same', async () => {
  const options = saving({ published: Date.UTC(2026, 0, 10) });
  const body = article('Boats on the river');
  await saveFetched(page(body), options);
  const [file] = options.files.names();
  expect(file).toBe('team/feeds/news.example/2026-01-10 Boats on the river.html');
  const stored = options.files.text(file!);
  expect(stored.startsWith(body)).toBe(true);
  const [before, after] = await Promise.all(
    [body, stored].map((text) => parse('a.html', new TextEncoder().encode(text))),
  );
  expect(after).toMatchObject({
    ok: true,
    value: { published: { value: '2026-01-10' }, site: { value: 'news.example' } },
  });
  expect(before!.ok && after!.ok && after!.value.text === before!.value.text).toBe(true);
});

test.each(['<textarea>', '<xmp>', '<plaintext>', '<title>', '<!--', '<script>', '<a href="'])(
  'a page that ends inside of %s gets nothing that would show',
  async (open) => {
    const options = saving();
    const body = `${article('Boats on the river').replace('</body></html>', '')}${open}`;
    const saved = await saveFetched(page(body), options);
    const text = options.files.text(saved.ok ? saved.value.file : '');
    const parsed = await parse('a.html', new TextEncoder().encode(text));
    expect(parsed.ok && parsed.value.text).not.toContain('og:url');
    expect(text.startsWith(body)).toBe(true);
  },
);

test('the same address keeps its file: untouched when only what stands around the words is other', async () => {
  const options = saving();
  const first = article('Boats on the river');
  await saveFetched(page(first), options);
  const [file] = options.files.names();
  const stored = options.files.text(file!);
  const visited = first.replace('<body>', '<body><nav><a href="/1">Home</a> <a href="/2">4711 visitors</a></nav>');
  expect(await saveFetched(page(visited, { etag: '"v2"', fetchedAt: AT + 1 }), options)).toMatchObject({
    value: { file, change: 'same' },
  });
  expect(options.files.text(file!)).toBe(stored);
  expect([...options.files.notes.values()].join()).toContain('\\"v2\\"');

  const corrected = first.replace('carried grain', 'carried coal');
  expect(await saveFetched(page(corrected), options)).toMatchObject({ value: { file, change: 'changed' } });
  expect(options.files.text(file!)).toContain('carried coal');
  expect(options.files.names()).toEqual([file]);
  expect(await saveFetched(page(corrected), options)).toMatchObject({ value: { change: 'same' } });
});

test('two addresses of one title are two files, and each channel has its own', async () => {
  const options = saving();
  await saveFetched(page(article('Boats')), options);
  await saveFetched(
    page(article('Boats', 'Other words about the boats. '.repeat(20)), { url: 'https://www.news.example/b' }),
    options,
  );
  await saveFetched(page(article('Boats')), { ...options, folder: 'other-team' });
  expect(options.files.names()).toEqual([
    'other-team/feeds/news.example/2026-01-13 Boats.html',
    'team/feeds/news.example/2026-01-13 Boats (2).html',
    'team/feeds/news.example/2026-01-13 Boats.html',
  ]);
});

test('a file that somebody edited is left alone', async () => {
  const options = saving();
  await saveFetched(page(article('Boats')), options);
  const [file] = options.files.names();
  options.files.files.set(file!, new TextEncoder().encode('my own notes'));
  const saved = await saveFetched(page(article('Boats').replaceAll('grain', 'coal')), options);
  expect(saved).toMatchObject({ value: { change: 'new' } });
  expect(options.files.text(file!)).toBe('my own notes');
  expect(options.files.names()).toHaveLength(2);
});

test('after a crash between the note and the file, or the file and its note, it is one file still', async () => {
  for (const broken of ['replace', 'writeNote'] as const) {
    const options = saving();
    await saveFetched(page(article('Boats')), options);
    const whole = options.files[broken];
    let calls = 0;
    options.files[broken] = (async (...given: [never, never, never]) => {
      calls += 1;
      // The second note of an exchange comes after it.
      if (broken === 'replace' || calls === 2) throw new Error('killed');
      return await (whole as (...given: never[]) => Promise<unknown>).apply(options.files, given);
    }) as never;
    const changed = page(article('Boats').replaceAll('grain', 'coal'));
    await expect(saveFetched(changed, options)).rejects.toThrow('killed');
    options.files[broken] = whole as never;
    const saved = await saveFetched(changed, options);
    expect(saved.ok).toBe(true);
    expect(options.files.names()).toHaveLength(1);
    expect(options.files.text(options.files.names()[0]!)).toContain('coal');
  }
});

test('what was HTML and is a text now takes the place of the old file', async () => {
  const options = saving();
  await saveFetched(page(article('Boats')), options);
  await saveFetched(
    page('Boats\n\nThe council counted the boats on the river that week.', { kinds: ['text'] }),
    options,
  );
  expect(options.files.names()).toEqual(['team/feeds/news.example/2026-01-13 Boats.txt']);
});

test('an encoding that only the host named is not lost', async () => {
  const windows1251 = (text: string) =>
    Uint8Array.from(text, (character) => {
      const code = character.charCodeAt(0);
      return code < 128 ? code : code - 0x350;
    });
  const russian = 'Совет посчитал лодки на реке и записал сколько из них везли зерно. '.repeat(6);
  const options = saving();
  const bytes = windows1251(article('Лодки', russian));
  expect(await saveFetched(page(bytes, { charset: 'windows-1251' }), options)).toMatchObject({
    value: { title: 'Лодки' },
  });
  const plain = await saveFetched(
    page(windows1251(russian), { kinds: ['text'], charset: 'windows-1251', url: 'https://t.example/a' }),
    options,
  );
  expect(options.files.text(plain.ok ? plain.value.file : '')).toBe(russian);
});

test.each([
  ['no words', article('', ''), 'empty'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'binary'],
])('%s is not stored', async (_what, body, code) => {
  const options = saving();
  expect(await saveFetched(page(body), options)).toMatchObject({ ok: false, problem: { code } });
  expect(options.files.names()).toEqual([]);
});

test.each([
  ['a path', '../../../etc/passwd'],
  ['nothing visible', '\u200b\u202e'],
  ['a device', 'con'],
])('a title that is %s makes a plain name', async (_what, title) => {
  const options = saving();
  await saveFetched(page(article(title)), options);
  const [file] = options.files.names();
  expect(file).toMatch(/^team\/feeds\/news\.example\/2026-01-13[^/\\\p{C}]*\.html$/u);
});
