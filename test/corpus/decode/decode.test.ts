import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../src/corpus/decode/decode.ts';

const textOf = (bytes: Uint8Array): { text: string; encoding: string } => {
  const result = decode(bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const codeOf = (bytes: Uint8Array, maxLineLength = 5_000_000): string | null => {
  const result = decode(bytes, { maxLineLength });
  return result.ok ? null : result.problem.code;
};
const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

/** Whole characters without control characters, and with at least one that is not white space. */
const prose = fc
  .string({ unit: 'binary', maxLength: 300 })
  .map((text) => `x${text.replace(/[\p{Cc}\p{Cs}\ufeff\ufffd]/gu, '\r\n')}`);

test('UTF-8 round trip, with and without a byte order mark that is not counted', () => {
  fc.assert(
    fc.property(prose, fc.boolean(), (text, mark) => {
      const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf8');
      expect(textOf(bytes)).toEqual({ text, encoding: 'utf-8' });
    }),
  );
});

test('UTF-16 round trip in both byte orders with a byte order mark', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const little = Buffer.from(`\ufeff${text}`, 'utf16le');
      expect(textOf(little)).toEqual({ text, encoding: 'utf-16le' });
      expect(textOf(swap(little))).toEqual({ text, encoding: 'utf-16be' });
    }),
  );
});

test('UTF-16 without a byte order mark is told by its zero bytes', () => {
  const text = 'The ferry sank on 3 May; “nobody” was hurt — said Łukasz.\r\nNext line.\r\n';
  const little = Buffer.from(text, 'utf16le');
  expect(textOf(little)).toEqual({ text, encoding: 'utf-16le' });
  expect(textOf(swap(little))).toEqual({ text, encoding: 'utf-16be' });
});

test('line ends stay as they are in the file', () => {
  expect(textOf(Buffer.from('a\r\nb\rc\nd')).text).toBe('a\r\nb\rc\nd');
});

test('what is not UTF-8 is read as windows-1252, curly quotes and the euro sign included', () => {
  const bytes = Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x35, 0x97, 0x85]);
  expect(textOf(bytes)).toEqual({ text: '“café” €5—…', encoding: 'windows-1252' });
});

test('a damaged UTF-8 file stays UTF-8 and reads as Node reads it', () => {
  const bytes = Buffer.concat([
    Buffer.from('Zürich, Köln, Malmö, Århus, Łódź, Kraków, Besançon; '),
    Buffer.from([0xc3]),
  ]);
  expect(textOf(bytes)).toEqual({ text: bytes.toString('utf8'), encoding: 'utf-8' });
});

test('any bytes at all give a text or a problem, never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const result = decode(bytes);
      expect(result.ok ? typeof result.value.text : result.problem.code).toMatch(/^(string|binary|empty)$/);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['a PDF with a text ending', [...Buffer.from('%PDF-1.7\n')]],
  ['zero bytes in text', [...Buffer.from('some text\0and more text of it')]],
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]],
  ['control characters', [...Buffer.from('\x01\x02\x03\x04\x05\x06abc'.repeat(9))]],
])('%s is binary', (_name, bytes) => {
  expect(codeOf(Uint8Array.from(bytes))).toBe('binary');
});

test('coloured terminal output and form feeds are text', () => {
  expect(codeOf(Buffer.from('\x1b[31mred\x1b[0m\n'.repeat(50)))).toBeNull();
  expect(codeOf(Buffer.from('page\f'.repeat(50)))).toBeNull();
});

test.each([
  ['no bytes', ''],
  ['white space', ' \r\n\t\u00a0\n'],
  ['only a byte order mark', '\ufeff'],
])('%s is empty', (_name, text) => {
  expect(codeOf(Buffer.from(text))).toBe('empty');
});

test('the problem says what was found and what to do', () => {
  const result = decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47));
  expect(result.ok ? '' : result.problem.message).toContain('It is a PNG image, expected text.');
});

test('a 60 MB line is refused quickly', () => {
  const bytes = Buffer.alloc(60_000_000, 'x');
  const started = performance.now();
  expect(codeOf(bytes)).toBe('line-too-long');
  expect(performance.now() - started).toBeLessThan(2_000);
});
