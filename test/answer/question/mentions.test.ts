import { expect, test } from 'vitest';
import type { Expectation } from '../../../src/answer/question/expectation.ts';
import { hasShapeRule, shapesOf } from '../../../src/answer/question/mentions.ts';

test.each<[Expectation, string, string]>([
  ['date', 'It sank on May 3 after a storm.', 'It sank after a storm.'],
  ['date', 'It sank in 1998.', 'It sank with 19 men.'],
  ['date', 'It sank last week.', 'It sank at last.'],
  ['duration', 'They waited for nine long days.', 'They waited for nine men.'],
  ['number', 'Nine men died.', 'Some men died.'],
  ['money', 'It cost $4.5 million.', 'It cost 4 lives.'],
  ['money', 'They paid 300 euros.', 'They paid 300 visits.'],
  ['percent', 'About 12% voted.', 'About 12 voted.'],
  ['percent', 'A majority voted.', 'A mayor voted.'],
  ['reason', 'It sank because of the ice.', 'It sank in the ice.'],
])('a %s may be in %j, not in %j', (expects, yes, no) => {
  expect(hasShapeRule(expects)).toBe(true);
  expect(shapesOf(expects, yes).length).toBeGreaterThan(0);
  expect(shapesOf(expects, no)).toEqual([]);
});

test('the place is that of the first character', () => {
  expect(shapesOf('percent', 'It rose by 12%.')).toEqual(['It rose by 12%.'.indexOf('2%')]);
  expect(shapesOf('date', 'It sank in 1998, not in 1997.')).toEqual([11, 24]);
});

test('what has no form of its own has no places', () => {
  for (const expects of ['person', 'place', 'organisation', 'yes-no', 'statement', 'thing', 'manner'] as const) {
    expect(hasShapeRule(expects)).toBe(false);
    expect(shapesOf(expects, 'Tove Lind paid 12% in 1998.')).toEqual([]);
  }
});
