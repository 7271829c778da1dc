import { expect, test } from 'vitest';
import type { Answer, Citation } from '../../src/answer/answer.ts';
import { answerParts, shortAnswerTime } from '../../src/chat/answer-parts.ts';
import { answer, citation } from '../commands/fake-context.ts';

const scored = (...scores: number[]): Citation[] => scores.map((score, start) => citation({ score, start }));
const parts = (given: Partial<Answer>) => {
  const { main, also, nearest } = answerParts(answer(given));
  return [main, also, nearest].map((citations) => citations.map(({ score }) => score));
};

test('answered: one citation, and at most two others that are not far below the best', () => {
  expect(parts({ citations: scored(9, 8, 4.9) })).toEqual([[9], [8], []]);
  expect(parts({ citations: scored(9, 8, 7, 6) })).toEqual([[9], [8, 7], []]);
  expect(parts({ citations: scored(9) })).toEqual([[9], [], []]);
});

test('what answers is shown, whatever its score', () => {
  expect(parts({ citations: scored(1, 9) })).toEqual([[1], [9], []]);
});

test('conflicting: two sides by publication, without a date last', () => {
  const [late, early, undated] = [
    citation({ published: '2025-02-01', score: 3 }),
    citation({ published: '2025-01-01', score: 2 }),
    citation({ published: null, score: 1 }),
  ];
  expect(parts({ status: 'conflicting', citations: [late, early, undated] })).toEqual([[2, 3], [1], []]);
  expect(parts({ status: 'conflicting', citations: [undated, late] })).toEqual([[3, 1], [], []]);
});

test('unanswered: what is near, without a short span', () => {
  const near = scored(0, -3, -4.5, -1, -2).map((one) => ({ ...one, shortSpan: { start: 0, end: 3 } }));
  expect(parts({ status: 'unanswered', citations: near })).toEqual([[], [], [0, -3, -1]]);
  expect(
    answerParts(answer({ status: 'unanswered', citations: near })).nearest.every(({ shortSpan }) => shortSpan === null),
  ).toBe(true);
  expect(parts({ status: 'unanswered', citations: [] })).toEqual([[], [], []]);
});

test('the days that the short answer means', () => {
  const time = { text: 'on Monday', from: '2025-06-30', to: '2025-06-30' };
  const citations = [citation({ times: [{ ...time, text: 'last year' }, time] })];
  expect(shortAnswerTime(answer({ shortAnswer: 'early on Monday', citations }))).toEqual(time);
  expect(shortAnswerTime(answer({ shortAnswer: 'in May', citations }))).toBeNull();
  expect(shortAnswerTime(answer({ shortAnswer: null, citations }))).toBeNull();
  expect(shortAnswerTime(answer({ citations: [] }))).toBeNull();
});
