import { describe, expect, test } from 'vitest';
import { asksForNewest } from '../../../src/answer/evidence/recency.ts';
import { understand } from '../../../src/answer/question/question.ts';
import { respond } from '../../../src/answer/respond.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../small-documents.ts';

const SPRING = documentFrom('spring.txt', 'The harbour office of Lindholm counts 40 boats in the old dock.', {
  published: '2025-03-02',
});
const AUTUMN = documentFrom('autumn.txt', 'In the old dock, 55 boats are what the harbour office of Lindholm counts.', {
  published: '2025-10-09',
});

async function firstFile(question: string): Promise<string | undefined> {
  const documents = [SPRING, AUTUMN];
  const answer = await respond(question, indexDocuments(documents), textsOf(documents), { threshold: 0 });
  return answer.citations[0]?.file;
}

describe('a question that asks how things stand now', () => {
  test.each([
    'What is the latest count of boats?',
    'Who is currently head of the guild?',
    'How many boats are there now?',
  ])('%s', (question) => {
    expect(asksForNewest(understand(question))).toBe(true);
  });

  test.each([
    'How many boats are there?',
    'Who led the guild now known as the League?',
    'How many boats were there in 2024, and how many now?',
  ])('not: %s', (question) => {
    expect(asksForNewest(understand(question))).toBe(false);
  });

  test('is answered by the newest of evidence that is as good, and shows no quarrel with what was before', async () => {
    const question = 'How many boats does the harbour office of Lindholm currently count in the old dock?';
    expect(await firstFile(question)).toBe('autumn.txt');
  });
});
