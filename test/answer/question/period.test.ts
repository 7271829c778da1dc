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
  ['Who owned the mill, 1346 to 1347?', '1346-01-01', '1347-12-31'],
  ['Who was king from 880 to 887?', '0880-01-01', '0887-12-31'],
  ['Who led the guild from Sept 1990 to may 1992?', '1990-09-01', '1992-05-31'],
  ['Which team did the keeper who was born in 1978 play for from 2010 to 2013?', '2010-01-01', '2013-12-31'],
  ['From 2004 to 2006, who owned the bank founded in 1991?', '2004-01-01', '2006-12-31'],
  ['Where did the head of the guild from 2002 to 2008 study from 1982 to 1985?', '1982-01-01', '1985-12-31'],
  ['Did 100 to 200 people leave in 1998?', '1998-01-01', '1998-12-31'],
])('%s', (question, from, to) => {
  expect(periodOf(question)).toEqual({ from, to });
});

test('a month or a weekday is seen from the day of asking', () => {
  expect(periodOf('What happened in March?', '2025-05-08')).toEqual({ from: '2025-03-01', to: '2025-03-31' });
  expect(periodOf('What happened before June?', '2025-08-01')).toEqual({ from: null, to: '2025-06-01' });
  expect(periodOf('What happened in March?')).toBeNull();
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
