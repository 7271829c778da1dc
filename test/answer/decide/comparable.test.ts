import { describe, expect, test } from 'vitest';
import { comparable, quantityOf } from '../../../src/answer/decide/comparable.ts';

test.each([
  ['1.2 million', 1_200_000],
  ['1,200,300 people', 1_200_300],
  ['twenty-five', 25],
  ['three hundred', 300],
  ['two hundred and fifty thousand', 250_000],
  ['a dozen', 12],
  ['12%', 12],
  ['5 or 6', null],
  ['half a million', null],
  ['two and a half', null],
  ['none', null],
  ['', null],
])('%j is %j', (text, value) => {
  expect(quantityOf(text)).toBe(value);
});

describe('a value that can be compared', () => {
  test('days, resolved against the date of publication', () => {
    expect(comparable('May 3, 2019', 'date', null)).toEqual({ kind: 'days', from: '2019-05-03', to: '2019-05-03' });
    expect(comparable('Monday', 'date', '2024-05-08')).toEqual({ kind: 'days', from: '2024-05-06', to: '2024-05-06' });
    expect(comparable('2019', 'date', null)).toEqual({ kind: 'days', from: '2019-01-01', to: '2019-12-31' });
    expect(comparable('Monday', 'date', null)).toBeNull();
  });

  test('quantities, with their unit', () => {
    expect(comparable('12 percent', 'percent', null)).toEqual(comparable('12%', 'percent', null));
    expect(comparable('twelve boats', 'number', null)).toEqual(comparable('12 boat', 'number', null));
    expect(comparable('9 months', 'duration', null)).not.toEqual(comparable('9 years', 'duration', null));
    expect(comparable('$4.5 million', 'money', null)).toEqual({ kind: 'quantity', value: 4_500_000, unit: '$' });
  });

  test('none for names and statements', () => {
    expect(comparable('Tove Berg 12', 'person', null)).toBeNull();
    expect(comparable('12', 'thing', null)).toBeNull();
  });
});
