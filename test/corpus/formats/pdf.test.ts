import { expect, test } from 'vitest';
import { defaultReadLimits } from '../../../src/corpus/formats/limits.ts';
import { readSource } from '../../../src/corpus/formats/read.ts';
import type { Source } from '../../../src/corpus/source.ts';
import { column, pdfBytes } from './pdf-bytes.ts';
import { expectSilentConsole } from './silent-console.ts';

expectSilentConsole();

const read = async (bytes: Uint8Array): Promise<Source> => {
  const result = await readSource('report.pdf', bytes);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const codeOf = async (bytes: Uint8Array): Promise<string | null> => {
  const result = await readSource('report.pdf', bytes);
  return result.ok ? null : result.problem.code;
};

const first = column([
  'The survey of the estuary was carried out in autumn by a crew of six who',
  'measured depth, salt and current at forty places. The results were com-',
  'pared with those of the long-term record, and the depth had changed at',
  'nine of them.',
]);
const second = column(
  ['A second crew went out in spring and found the channel as it had been before', 'the storm.'],
  690,
);

test('lines become paragraphs, a broken word becomes whole, a blank line parts paragraphs', async () => {
  const { text, pageStarts, removed, format } = await read(pdfBytes({ pages: [[...first, ...second]] }));
  expect(text).toBe(
    'The survey of the estuary was carried out in autumn by a crew of six who measured depth, salt and current at ' +
      'forty places. The results were compared with those of the long-term record, and the depth had changed at ' +
      'nine of them.\n\nA second crew went out in spring and found the channel as it had been before the storm.\n',
  );
  expect({ pageStarts, removed, format }).toEqual({ pageStarts: [0], removed: [], format: 'pdf' });
});

test('a hyphen that the document writes elsewhere stays', async () => {
  const lines = column([
    'The long-term record shows more than this, and so it is a good and a long-',
    'term thing to keep.',
  ]);
  expect((await read(pdfBytes({ pages: [lines] }))).text).toContain('a good and a long-term thing');
});

test('a heading in larger letters is a paragraph of its own', async () => {
  const heading = { text: 'Findings of the survey', y: 780, size: 18 };
  expect((await read(pdfBytes({ pages: [[heading, ...first]] }))).text).toMatch(
    /^Findings of the survey\n\nThe survey/,
  );
});

test('running heads and page numbers are removed, and a paragraph goes on over the page break', async () => {
  const page = (number: number) => [
    { text: 'Estuary report', y: 800 },
    ...column(
      [`On page ${'abcde'.charAt(number)} the crew of the boat wrote down what they had seen on that day, and`],
      760,
    ),
    { text: `${number + 1}`, y: 40, x: 300 },
  ];
  const source = await read(
    pdfBytes({ pages: [0, 1, 2, 3].map(page).map((lines, n) => (n === 1 ? goesOn(lines) : lines)) }),
  );
  const { text, removed, pageStarts } = source;
  expect(text).toContain('they had seen on that day, and then went on with it.');
  expect(removed).toHaveLength(8);
  for (const { start, end, rule } of removed) {
    expect(rule).toBe('running-line');
    expect(text.slice(start, end)).toMatch(/^(Estuary report|[1-4])$/);
  }
  expect(pageStarts).toHaveLength(4);
  expect(pageStarts.slice(1).map((start) => text.slice(start, start + 9))).toEqual([
    'then went',
    'On page c',
    'On page d',
  ]);
  expect(pageStarts).toEqual(pageStarts.toSorted((a, b) => a - b));
});

const goesOn = (lines: ReturnType<typeof column>) =>
  lines.map((line) => (line.text.startsWith('On page') ? { ...line, text: 'then went on with it.' } : line));

test('properties give hints; names of programs and files are no titles', async () => {
  const properties = { Title: 'The survey of the estuary', Author: 'R. Vane', CreationDate: "D:20240506101500+02'00'" };
  const { hints, text } = await read(pdfBytes({ pages: [first], info: properties }));
  expect(hints).toEqual({
    title: { value: 'The survey of the estuary', start: 0, end: 25, where: 'PDF properties' },
    author: { value: 'R. Vane', start: null, end: null, where: 'PDF properties' },
  });
  expect(text.slice(0, 25)).toBe(hints.title?.value);
  const printed = await read(pdfBytes({ pages: [first], info: { Title: 'Microsoft Word - final.doc' } }));
  expect(printed.hints).toEqual({});
});

test('the bytes that were passed in stay as they were', async () => {
  const bytes = pdfBytes({ pages: [first] });
  const before = Buffer.from(bytes);
  await read(bytes);
  expect(Buffer.compare(before, bytes)).toBe(0);
});

test.each([
  ['encrypted', pdfBytes({ pages: [first], encrypted: true }), 'pdf-encrypted'],
  ['no text layer', pdfBytes({ pages: [[]] }), 'pdf-no-text'],
  ['not a PDF', Buffer.from('This is no such file at all.'), 'pdf-broken'],
  ['only the first line of one', Buffer.from('%PDF-1.7\n'), 'pdf-broken'],
  ['no bytes', Buffer.alloc(0), 'empty'],
])('%s is a problem', async (_name, bytes, code) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('too many pages and too much text are problems', async () => {
  const bytes = pdfBytes({ pages: [first, second] });
  for (const limits of [{ maxPages: 1 }, { maxExtractedLength: 50 }]) {
    const result = await readSource('report.pdf', bytes, { ...defaultReadLimits, ...limits });
    expect(result).toMatchObject({ ok: false, problem: { code: 'pdf-too-long' } });
  }
});

test('a file damaged anywhere gives its text or a problem, and says nothing on the console', async () => {
  const whole = pdfBytes({ pages: [first, second], info: { Title: 'A' } });
  for (let number = 0; number < 60; number += 1) {
    const damaged = Buffer.from(whole);
    const at = Math.floor((number / 60) * whole.length);
    damaged.fill(number % 3 === 0 ? 0 : 0x29, at, at + 1 + (number % 17));
    const cut = number % 4 === 0 ? damaged.subarray(0, at) : damaged;
    expect((await codeOf(cut)) ?? 'read').toMatch(/^(read|empty|pdf-broken|pdf-no-text|pdf-encrypted)$/);
  }
});
