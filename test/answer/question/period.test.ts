import { expect, test } from 'vitest';
import { fitOf, periodOf } from '../../../src/answer/question/period.ts';

test.each([
  ['What happened in 2025?', '2025-01-01', '2025-12-31'],
  ['What happened before June 2024?', null, '2024-06-01'],
  ['What happened after June 2024?', '2024-06-30', null],
  ['What happened since 2019?', '2019-01-01', null],
  ['What happened until 2019?', null, '2019-12-31'],
  ['What happened from 2004 to 2005?', '2004-01-01', '2005-12-31'],
  ['What happened between May 2021 and June 2022?', '2021-05-01', '2022-06-30'],
])('%s', (question, from, to) => {
  expect(periodOf(question)).toEqual({ from, to });
});

test.each(['What happened?', 'What happened on Monday?', 'What happened for nine years?'])('none: %s', (question) => {
  expect(periodOf(question)).toBeNull();
});

test('a sentence fits where one of its times meets the period', () => {
  const year = { from: '2025-01-01', to: '2025-12-31' };
  expect(fitOf(year, 'It sank in May 2025.', null)).toBe(1);
  expect(fitOf(year, 'Built in 1987, it sank in May 2025.', null)).toBe(1);
  expect(fitOf(year, 'It sank in May 1987.', null)).toBe(-1);
  expect(fitOf(year, 'It sank.', null)).toBe(0);
  expect(fitOf(year, 'It sank on Monday.', '2025-05-08')).toBe(1);
  expect(fitOf(year, 'It sank on Monday.', null)).toBe(0);
});
