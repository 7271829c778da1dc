import { expect, test } from 'vitest';
import { abbreviationKind } from '../../../src/corpus/split/abbreviations.ts';

test.each([
  ['Gen', 'title'],
  ['Mr', 'title'],
  ['vs', 'title'],
  ['Inc', 'maybe'],
  ['U.S', 'maybe'],
  ['a.m', 'maybe'],
  ['Jan', 'maybe'],
  ['St', 'maybe'],
  ['No', 'maybe'],
  ['no', null],
  ['sat', null],
  ['in', null],
  ['list', null],
])('%s is %s', (word, kind) => {
  expect(abbreviationKind(word)).toBe(kind);
});
