import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../../src/corpus/span.ts';
import { headingOf, labelOf } from '../../../src/corpus/split/headings.ts';
import { paragraphsOf } from '../../../src/corpus/split/paragraphs.ts';
import { passagesOf } from '../../../src/corpus/split/passages.ts';
import { isSpace } from '../../../src/corpus/split/sentences.ts';

const whole = (text: string) => [{ start: 0, end: text.length }];
const shown = (text: string, kept: readonly Span[] = whole(text)) =>
  passagesOf(text, kept).map(({ start, end, heading }) => ({ heading, text: text.slice(start, end) }));

const RAIN = 'Rain fell on the harbour for nine days, and the lower quay stood under water until the end of the month.';
const WIND = 'The wind that followed took the roof of the fish hall, which had been mended only in the spring before.';

describe('passages', () => {
  test('are paragraphs, under the heading above', () => {
    expect(shown(`The flood\n\n${RAIN}\n\nThe storm\n\n${WIND}`)).toEqual([
      { heading: 'The flood', text: RAIN },
      { heading: 'The storm', text: WIND },
    ]);
  });

  test('have a section label as heading and not as a sentence', () => {
    const text = `BACKGROUND: ${RAIN}`;
    expect(shown(text)).toEqual([{ heading: 'BACKGROUND', text: RAIN }]);
    expect(passagesOf(text, whole(text))[0]?.sentences[0]?.start).toBe(12);
  });

  test('put short paragraphs together, but not over a heading or a removed part', () => {
    expect(shown(`It rained.\n\n${RAIN}`)).toEqual([{ heading: null, text: `It rained.\n\n${RAIN}` }]);
    expect(shown(`It rained.\n\n## Later\n\n${RAIN}`).map((one) => one.heading)).toEqual([null, 'Later']);
    const text = `It rained.\nShare this\n${RAIN}`;
    expect(
      shown(text, [
        { start: 0, end: 10 },
        { start: 22, end: text.length },
      ]),
    ).toHaveLength(2);
  });

  test('put the paragraphs of a news text together up to some sixty words, but neither items nor quoted lines', () => {
    const news = [RAIN, WIND, RAIN, WIND, RAIN, WIND].join('\n\n');
    expect(shown(news).map((one) => one.text.split('\n\n').length)).toEqual([4, 2]);
    expect(shown(`${RAIN}\n\n${`${WIND} `.repeat(9).trim()}`)).toHaveLength(2);
    for (const mark of ['> ', '- ', '1. ', '| ']) expect(shown(`${RAIN}\n\n${mark}${WIND}`)).toHaveLength(2);
  });

  test('are parted between sentences when a paragraph is long', () => {
    const text = `${RAIN} ${WIND} `.repeat(30).trim();
    const passages = passagesOf(text, whole(text));
    expect(passages.length).toBeGreaterThan(3);
    expect(passages.flatMap((passage) => passage.sentences)).toHaveLength(60);
    for (const { start, end } of passages) expect(end - start).toBeLessThanOrEqual(1300);
  });

  test('of nothing are none', () => {
    expect(passagesOf('', [])).toEqual([]);
    expect(passagesOf(' \n ', whole(' \n '))).toEqual([]);
  });
});

const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    ' ',
    '# Ports',
    '## Ports ##',
    'The storm',
    'BACKGROUND: Rain fell.',
    'WHAT NEXT: ',
    '- a rope',
    '1. One',
  ),
  fc.constantFrom(
    RAIN,
    WIND,
    `${RAIN} ${WIND} `.repeat(20),
    'It rained. He left. “No!” she said.',
    'History .',
    '条約は署名された。',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end));

/** Some parts of a text in order, none overlapping. */
const keptOf = (length: number): fc.Arbitrary<Span[]> =>
  fc.uniqueArray(fc.nat(length), { maxLength: 6 }).map((places) => {
    const sorted = [0, ...places, length].sort((a, b) => a - b);
    return sorted.slice(1).flatMap((end, i) => (i % 2 === 0 && end > sorted[i]! ? [{ start: sorted[i]!, end }] : []));
  });

test('every kept character that is not white space lies in one sentence of one passage, or in a heading or label', () => {
  const cases = text.chain((value) =>
    fc.tuple(fc.constant(value), fc.oneof(fc.constant(whole(value)), keptOf(value.length))),
  );
  fc.assert(
    fc.property(cases, ([value, kept]) => {
      const covered = new Uint8Array(value.length);
      let last = 0;
      for (const passage of passagesOf(value, kept)) {
        expect(passage.start).toBeGreaterThanOrEqual(last);
        expect(passage.sentences[0]?.start).toBe(passage.start);
        let inside = passage.start;
        for (const { start, end } of passage.sentences) {
          expect(start).toBeGreaterThanOrEqual(inside);
          expect(end).toBeGreaterThan(start);
          expect(isSpace(value.charCodeAt(start)) || isSpace(value.charCodeAt(end - 1))).toBe(false);
          for (let i = start; i < end; i++) covered[i]!++;
          inside = end;
        }
        expect(inside).toBe(passage.end);
        last = passage.end;
      }
      const isKept = new Uint8Array(value.length);
      for (const { start, end } of kept) isKept.fill(1, start, end);
      const named = headingsAndLabels(value, kept);
      for (let i = 0; i < value.length; i++) {
        if (isSpace(value.charCodeAt(i))) continue;
        if (covered[i] !== (isKept[i]! && !named[i] ? 1 : 0) && !(named[i] && covered[i]! <= isKept[i]!))
          expect.fail(`at ${i} of ${JSON.stringify(value)}: in ${covered[i]} sentences`);
      }
    }),
    { numRuns: 800 },
  );
});

/** Where a heading or a label may stand: a line that has the form of one, and a label at a paragraph's start. */
function headingsAndLabels(value: string, kept: readonly Span[]): Uint8Array {
  const may = new Uint8Array(value.length);
  for (const paragraph of paragraphsOf(value, kept)) {
    const isHeading = paragraph.lines === 1 && headingOf(value.slice(paragraph.start, paragraph.end), true) !== null;
    const end = isHeading ? paragraph.end : (labelOf(value, paragraph)?.end ?? paragraph.start);
    may.fill(1, paragraph.start, end);
  }
  return may;
}
