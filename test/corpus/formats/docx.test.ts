import { expect, test } from 'vitest';
import { defaultReadLimits } from '../../../src/corpus/formats/limits.ts';
import { readSource } from '../../../src/corpus/formats/read.ts';
import type { Source } from '../../../src/corpus/source.ts';
import { docxBytes, paragraph, table } from './docx-bytes.ts';
import { expectSilentConsole } from './silent-console.ts';

expectSilentConsole();

const read = async (bytes: Uint8Array): Promise<Source> => {
  const result = await readSource('note.docx', bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const codeOf = async (bytes: Uint8Array, limits = defaultReadLimits): Promise<string | null> => {
  const result = await readSource('note.docx', bytes, limits);
  return result.ok ? null : result.problem.code;
};

const body = [
  paragraph('Weir repairs', 'Title'),
  paragraph('What was done', 'Heading1'),
  paragraph('The weir was mended in June &amp; July.'),
  table([
    ['Week', 'Stones'],
    ['23', '140'],
  ]),
  paragraph('It held in “the flood”.'),
].join('');

test('paragraphs, headings and tables become text', async () => {
  expect(await read(await docxBytes(body))).toMatchObject({
    format: 'docx',
    encoding: 'docx',
    text: 'Weir repairs\n\nWhat was done\n\nThe weir was mended in June & July.\n\nWeek\tStones\n23\t140\n\nIt held in “the flood”.\n',
    removed: [],
    pageStarts: [],
  });
});

test('title and author from the properties, with the place of the title in the text', async () => {
  const { hints } = await read(await docxBytes(body, { 'dc:title': 'Weir  repairs', 'dc:creator': 'T. Ashe' }));
  expect(hints).toEqual({
    title: { value: 'Weir repairs', start: 0, end: 12, where: 'document properties' },
    author: { value: 'T. Ashe', start: null, end: null, where: 'document properties' },
  });
});

test('what programs write as title and author is not believed; the title’s style is', async () => {
  const { hints } = await read(await docxBytes(body, { 'dc:title': 'draft2.docx', 'dc:creator': 'python-docx' }));
  expect(hints).toEqual({ title: { value: 'Weir repairs', start: 0, end: 12, where: 'Title style' } });
});

test.each([
  ['no archive', Buffer.from('This is no archive.')],
  ['an archive that is cut off', Buffer.from('PK\x03\x04\x14\x00\x00\x00')],
])('%s is broken', async (_name, bytes) => {
  expect(await codeOf(bytes)).toBe('docx-broken');
});

test('an archive without a document in it, and XML that is none, are broken', async () => {
  expect(await codeOf(await docxBytes('', {}, { '_rels/.rels': '<Relationships/>', 'word/document.xml': '' }))).toBe(
    'docx-broken',
  );
  expect(await codeOf(await docxBytes('<w:p><w:r>'))).toMatch(/^(docx-broken|empty)$/);
});

test('no paragraphs, no bytes and an encrypted document are problems', async () => {
  expect(await codeOf(await docxBytes(paragraph(' ')))).toBe('empty');
  expect(await codeOf(Buffer.alloc(0))).toBe('empty');
  expect(await codeOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe('docx-encrypted');
});

test('a zip bomb is given up at the limit, also when it lies about its size', async () => {
  const size = 20_000_003;
  const bomb = Buffer.from(await docxBytes(body, {}, { 'word/bomb.xml': Buffer.alloc(size, ' ') }));
  expect(bomb.length).toBeLessThan(100_000);
  const limits = { ...defaultReadLimits, maxInflatedBytes: 1_000_000 };
  expect(await codeOf(bomb, limits)).toBe('docx-too-large');
  const lying = Buffer.from(bomb);
  const stated = Buffer.alloc(4);
  stated.writeUInt32LE(size);
  let lies = 0;
  for (let at = lying.indexOf(stated); at !== -1; at = lying.indexOf(stated, at + 1)) {
    lying.writeUInt32LE(100, at);
    lies += 1;
  }
  expect(lies).toBeGreaterThan(0);
  expect(await codeOf(lying, limits)).toBe('docx-too-large');
});

test('pictures are not inflated and not counted', async () => {
  const picture = { 'word/media/image1.png': Buffer.alloc(3_000_000) };
  const limits = { ...defaultReadLimits, maxInflatedBytes: 1_000_000 };
  expect(await codeOf(await docxBytes(body, {}, picture), limits)).toBeNull();
});

test('deep nesting and entity tricks end without harm', async () => {
  const nested = '<w:ins>'.repeat(50_000) + paragraph('x') + '</w:ins>'.repeat(50_000);
  expect(await codeOf(await docxBytes(nested))).toBe('docx-too-large');
  const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const laughs = `<!DOCTYPE d [<!ENTITY l0 "ha">${levels}<!ENTITY f SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body>${paragraph('&l9;&f;')}</w:body></w:document>`;
  const result = await readSource('note.docx', await docxBytes('', {}, { 'word/document.xml': laughs }));
  expect(result.ok ? result.value.text.length : 0).toBeLessThan(100);
  expect(JSON.stringify(result)).not.toContain('root:');
});

test('a document damaged anywhere gives its text or a problem', async () => {
  const whole = await docxBytes(body);
  for (let number = 0; number < 40; number += 1) {
    const damaged = Buffer.from(whole);
    const at = Math.floor((number / 40) * whole.length);
    damaged.fill(number, at, at + 1 + (number % 13));
    expect((await codeOf(damaged)) ?? 'read').toMatch(/^(read|docx-broken|docx-too-large|empty)$/);
  }
});
