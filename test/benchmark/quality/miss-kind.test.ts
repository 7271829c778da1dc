import { expect, test } from 'vitest';
import { missOf, type Outcome } from './miss-kind.ts';

const right: Outcome = {
  isAnswerable: true,
  isAnswered: true,
  isRight: true,
  isShortRight: null,
  isDocumentRead: true,
  isPassageRead: true,
  rank: 1,
};
const kind = (change: Partial<Outcome>) => missOf({ ...right, ...change });

test('what went right is no miss', () => {
  expect(kind({})).toBeNull();
  expect(kind({ isShortRight: true })).toBeNull();
  expect(kind({ isAnswerable: false, isAnswered: false, isRight: false, rank: null })).toBeNull();
});

test('every kind of miss has a case', () => {
  const wrong = { isRight: false };
  expect(kind({ isAnswerable: false, isRight: false })).toBe('false answer');
  expect(kind({ isAnswered: false })).toBe('silent though right');
  expect(kind({ isShortRight: false })).toBe('short answer wrong');
  expect(kind({ ...wrong, rank: 4 })).toBe('ranked below');
  expect(kind({ ...wrong, rank: null })).toBe('not in the candidates');
  expect(kind({ ...wrong, rank: null, isPassageRead: false })).toBe('not retrieved');
  expect(kind({ ...wrong, rank: null, isPassageRead: false, isDocumentRead: false })).toBe('not retrieved');
});
