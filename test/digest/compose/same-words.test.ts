import { expect, test } from 'vitest';
import { hitKey } from '../../../src/digest/compose/same-words.ts';

const SAME = 'The dredging of Saltmere harbour began on Monday.';

test.each([
  'the dredging of Saltmere harbour began on Monday',
  '“The Dredging of Saltmere Harbour began on Monday!”',
  'The  dredging of\nSaltmere harbour began, on Monday.',
  'Dredging of Saltmere harbour began on a Monday.',
])('marks, case, white space and articles make no other quotation: %j', (copy) => {
  expect(hitKey(copy)).toBe(hitKey(SAME));
});

test.each([
  'The dredging of Saltmere harbour did not begin on Monday.',
  'The dredging of Saltmere harbour will begin on Monday.',
  'The dredging of Saltmere harbour began on Tuesday.',
  'Monday the dredging of Saltmere harbour began.',
  '',
  '🎉',
])('another word is another quotation: %j', (other) => {
  expect(hitKey(other)).not.toBe(hitKey(SAME));
});

test('quotations without a word are told apart too', () => {
  expect(hitKey('🎉')).not.toBe(hitKey('🌊'));
  expect(hitKey('🎉')).toMatch(/^[\w-]{22}$/);
});
