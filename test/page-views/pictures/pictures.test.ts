import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import { compare } from '../../../src/answer/compare.ts';
import { timeline } from '../../../src/answer/timeline.ts';
import { visibleLine } from '../../../src/chat/wording/visible.ts';
import { comparisonPicture } from '../../../src/page-views/pictures/comparison-picture.ts';
import { linesOf, widthOf } from '../../../src/page-views/pictures/lines.ts';
import { type PictureOptions, timelinePicture } from '../../../src/page-views/pictures/timeline-picture.ts';
import { sampleShelf } from '../../sample-shelf.ts';
import { citation } from '../../store/samples.ts';

const OPTIONS: PictureOptions = { theme: 'light', width: null, checked: '2025-07-09' };
const DRAWN = ['svg', 'title', 'desc', 'rect', 'circle', 'line', 'text'];

interface Read {
  readonly names: ReadonlySet<string>;
  readonly attributes: readonly (readonly [string, string])[];
  /** The text of each element that holds some, in order. */
  readonly texts: readonly { readonly name: string; readonly text: string }[];
}

/** Reads a picture as XML; what is not closed, or closed in another order, is an error. */
function read(svg: string): Read {
  const open: { name: string; text: string }[] = [];
  const names = new Set<string>();
  const attributes: [string, string][] = [];
  const texts: { name: string; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (name, given) => {
        names.add(name);
        attributes.push(...Object.entries(given));
        open.push({ name, text: '' });
      },
      ontext: (text) => {
        const last = open.at(-1);
        if (last) last.text += text;
        else expect(text.trim()).toBe('');
      },
      onclosetag: (name, isImplied) => {
        const last = open.pop();
        expect(last?.name).toBe(name);
        if (name === 'svg') expect(isImplied).toBe(false);
        if (last?.text) texts.push(last);
      },
      oncomment: () => expect.unreachable('a comment'),
      onprocessinginstruction: () => expect.unreachable('an instruction'),
      oncdatastart: () => expect.unreachable('a CDATA section'),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(svg);
  parser.end();
  return { names, attributes, texts };
}

const tight = (text: string): string =>
  visibleLine(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replaceAll(' ', '');

function holdsNothingThatActs(svg: string): Read {
  // https://www.w3.org/TR/xml/#charsets
  expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  expect(svg.isWellFormed()).toBe(true);
  const shown = read(svg);
  for (const name of shown.names) expect(DRAWN).toContain(name);
  for (const [name, value] of shown.attributes) {
    expect(name).not.toMatch(/^on|href|style|src/i);
    if (name !== 'xmlns') expect(value).not.toMatch(/[a-z]+:\/\/|javascript:|url\(/i);
  }
  return shown;
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '</text><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ']]> <!-- & &amp; &#x3c; <?xml ?>',
    '\u202egnp.exe \u200b\ud800 \u0000 \ufffe',
    'javascript:alert(1)',
    'م\u0631حبا שלום',
    `${'W'.repeat(150)} ${'漢'.repeat(80)}`,
  ),
);
const cited = fc
  .record({ quote: hostile, file: hostile, title: fc.option(hostile), site: fc.option(hostile) })
  .map((given): Citation => ({ ...citation(given.file, given.quote), ...given, times: [] }));
const day = fc.constantFrom('2024-02-29', '2025-05-03', '2025-05-31', '1996-01-01');

describe('pictures', () => {
  test('a timeline of the sample documents, light and dark, wide and narrow', async () => {
    const { index, current } = await sampleShelf();
    const statements = await timeline('Taliban recognition', index, current);
    expect(statements.length).toBeGreaterThan(1);
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [320, 720, 1400]) {
        const { texts } = holdsNothingThatActs(
          timelinePicture('Taliban recognition', statements, { ...OPTIONS, theme, width }),
        );
        const drawn = tight(
          texts
            .filter(({ name }) => name === 'text')
            .map(({ text }) => text)
            .join(' '),
        );
        const desc = texts.find(({ name }) => name === 'desc')!.text;
        for (const { citation: one } of statements) {
          expect(drawn).toContain(tight(one.quote));
          expect(desc).toContain(visibleLine(one.quote));
        }
      }
    }
  });

  test('a comparison of the sample documents', async () => {
    const { index, current } = await sampleShelf();
    const views = await compare('Russia recognises the Taliban', index, current);
    expect(views.length).toBeGreaterThan(0);
    for (const width of [320, 1400]) {
      const { texts } = holdsNothingThatActs(comparisonPicture('Russia', views, { ...OPTIONS, width }));
      const drawn = tight(
        texts
          .filter(({ name }) => name === 'text')
          .map(({ text }) => text)
          .join(' '),
      );
      for (const one of views.flatMap(({ citations }) => citations)) expect(drawn).toContain(tight(one.quote));
    }
  });

  test('nothing found makes a picture that says so', () => {
    expect(read(timelinePicture('x', [], OPTIONS)).texts.some(({ text }) => text.includes('no dated statement'))).toBe(
      true,
    );
    expect(read(comparisonPicture('x', [], OPTIONS)).texts.some(({ text }) => text.includes('nothing on it'))).toBe(
      true,
    );
  });

  test('whatever documents hold is text in a timeline, and every quotation stands in it whole', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.array(fc.tuple(cited, day, day), { maxLength: 4 }),
        fc.integer({ min: 320, max: 1200 }),
        (topic, given, width) => {
          const statements = given.map(([one, ...days]) => {
            const [from, to] = days.sort() as [string, string];
            return { citation: one, words: '', from, to };
          });
          const { texts } = holdsNothingThatActs(timelinePicture(topic, statements, { ...OPTIONS, width }));
          const drawn = tight(texts.map(({ text }) => text).join(' '));
          for (const { citation: one } of statements) expect(drawn).toContain(tight(one.quote));
        },
      ),
    );
  });

  test('whatever documents hold is text in a comparison', () => {
    fc.assert(
      fc.property(hostile, fc.array(cited, { maxLength: 3 }), (topic, citations) => {
        const views = citations.map((one) => ({ citations: [one], file: one.file, copies: one.copies }));
        const { texts } = holdsNothingThatActs(comparisonPicture(topic, views, { ...OPTIONS, theme: 'dark' }));
        const drawn = tight(texts.map(({ text }) => text).join(' '));
        for (const one of citations) expect(drawn).toContain(tight(one.quote));
      }),
    );
  });
});

test('lines hold all of a text and are not wider than they may be', () => {
  fc.assert(
    fc.property(
      hostile,
      fc.integer({ min: 40, max: 600 }),
      fc.integer({ min: 10, max: 24 }),
      fc.constantFrom('text', 'bold', 'fixed'),
      (text, width, size, font) => {
        const lines = linesOf(text, width, size, font);
        expect(lines.join('').replaceAll(' ', '')).toBe(visibleLine(text).replaceAll(' ', ''));
        const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
        for (const line of lines)
          if ([...graphemes.segment(line)].length > 1)
            expect(widthOf(line, font) * size).toBeLessThanOrEqual(width + 1e-6);
      },
    ),
  );
});
