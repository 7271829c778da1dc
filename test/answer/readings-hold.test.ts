import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Citation } from '../../src/answer/answer.ts';
import { compare } from '../../src/answer/compare.ts';
import { around } from '../../src/answer/quote/around.ts';
import type { CurrentText } from '../../src/answer/quote/current-text.ts';
import { lookUp, standingOf } from '../../src/answer/quote/look-up.ts';
import { searchPassages } from '../../src/answer/search-passages.ts';
import { timeline } from '../../src/answer/timeline.ts';
import { type SampleLibrary, sampleLibrary } from './sample-library.ts';

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

const TOPICS = ['Taliban', 'Russia recognition', 'Harrowdale outbreak', 'Saltmere harbour channel', 'embassy in Kabul'];

/** A change of a text at a place that is a share of its length. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 400 }),
    put: fc.oneof(fc.constantFrom('', '\n\n', 'not ', ' 2019 '), fc.string({ unit: 'binary', maxLength: 5 })),
  }),
  { maxLength: 4 },
);

test('files that changed since they were indexed: whatever is cited stands there now, in documents that may be seen', async () => {
  await fc.assert(
    fc.asyncProperty(
      edits,
      fc.constantFrom(...TOPICS),
      fc.integer({ min: 1, max: 5 }),
      async (changes, topic, step) => {
        const { index, documents } = samples;
        const texts = new Map(
          documents.map(({ file, text }) => [
            file,
            changes.reduce((now, { at, length, put }) => {
              const place = Math.floor(at * now.length);
              return now.slice(0, place) + put + now.slice(place + length);
            }, text),
          ]),
        );
        const current: CurrentText = async ({ file }) => texts.get(file) ?? null;
        const allow = (id: number) => id % (step + 1) !== step;
        const holds = (one: Citation) => {
          expect(one.gone).toBe(false);
          expect(texts.get(one.file)!.slice(one.start, one.end)).toBe(one.quote);
          for (const file of [one.file, ...one.copies])
            expect(allow(index.documents.find((document) => document.file === file)!.id)).toBe(true);
        };
        const found = await searchPassages(topic, index, current, { limit: 4, allow });
        found.forEach(holds);
        for (const { citation } of await timeline(topic, index, current, { allow })) holds(citation);
        for (const { citations } of await compare(topic, index, current, { allow })) citations.forEach(holds);
        const before = await searchPassages(topic, index, samples.current, { limit: 2 });
        for (const shown of before) {
          const near = await around(shown, index, current, { allow });
          if (near) [...near.before, near.itself, ...near.after].forEach(holds);
          const stands = await standingOf(shown, index, current, { allow });
          if (stands.kind === 'changed') holds(stands.nearest);
          else if (stands.kind !== 'gone') holds(stands.citation);
          else expect(stands.was.copies.every((file) => texts.has(file))).toBe(true);
          const looked = await lookUp(shown.quote, index, current, { allow });
          if (looked.kind === 'altered') looked.nearest.forEach(holds);
          else if (looked.kind !== 'not-found') looked.citations.forEach(holds);
        }
      },
    ),
    { numRuns: 40 },
  );
});
