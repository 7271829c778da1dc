import { beforeAll, expect, test } from 'vitest';
import { respond } from '../../src/answer/respond.ts';
import { suggestQuestions } from '../../src/answer/suggest.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { type SampleLibrary, sampleLibrary } from './sample-library.ts';
import { documentFrom, textsOf } from './small-documents.ts';

let samples: SampleLibrary;
beforeAll(async () => {
  samples = await sampleLibrary();
});

test('each is answered surely, and short', async () => {
  const { index, current } = samples;
  const questions = await suggestQuestions(index, current, { limit: 6 });
  expect(questions.length).toBeGreaterThan(3);
  expect(new Set(questions).size).toBe(questions.length);
  for (const question of questions) {
    const answer = await respond(question, index, current);
    expect([question, answer.status]).toEqual([question, 'answered']);
    expect(answer.confidence).toBeGreaterThanOrEqual(0.6);
    expect(answer.shortAnswer).not.toBeNull();
    expect(question.length).toBeLessThanOrEqual(90);
    expect(question).toMatch(/^(?:When|Who|How many)\b.*\?$/);
  }
});

test('the first three are of three stories, and the same every time', async () => {
  const { index, current } = samples;
  const once = await suggestQuestions(index, current, { limit: 3 });
  expect(await suggestQuestions(index, current, { limit: 3 })).toEqual(once);
  const clusters: number[] = [];
  for (const question of once) {
    const { citations } = await respond(question, index, current);
    clusters.push(index.documents.find(({ file }) => file === citations[0]?.file)!.cluster);
  }
  expect(new Set(clusters).size).toBe(3);
});

test('of nothing that can be asked, of what may not be seen, and of no documents: none', async () => {
  const documents = [documentFrom('a.txt', 'It may rain. He said so, and she agreed with him about that.')];
  expect(await suggestQuestions(indexDocuments(documents), textsOf(documents), { limit: 3 })).toEqual([]);
  const { index, current } = samples;
  expect(await suggestQuestions(index, current, { limit: 3, allow: () => false })).toEqual([]);
  expect(await suggestQuestions(indexDocuments([]), textsOf([]), { limit: 3 })).toEqual([]);
  expect(await suggestQuestions(index, current, { limit: 0 })).toEqual([]);
});

test('a document that only has a title and a date is asked for its date', async () => {
  const documents = [
    documentFrom(
      'a.txt',
      'The Long Winter of Skarn\n\nPublished May 4, 2019\n\nIt may rain. He said so, and she agreed with him about that, as they all did.',
      {
        title: 'The Long Winter of Skarn',
      },
    ),
  ];
  expect(await suggestQuestions(indexDocuments(documents), textsOf(documents), { limit: 3 })).toEqual([
    'When was “The Long Winter of Skarn” published?',
  ]);
});
