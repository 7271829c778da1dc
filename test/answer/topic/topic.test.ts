import { expect, test } from 'vitest';
import { topicOf } from '../../../src/answer/topic/topic.ts';

const read = (text: string) => {
  const { question, period } = topicOf(text);
  return [question.concepts.map(({ surface }) => surface).join(' '), period?.from ?? null, period?.to ?? null];
};

test.each([
  ['Taliban ban', ['Taliban ban', null, null]],
  ['the timeline of the Taliban ban', ['Taliban ban', null, null]],
  ['What happened in Harrowdale?', ['Harrowdale', null, null]],
  ['Harrowdale outbreak timeline', ['Harrowdale outbreak', null, null]],
  ['Taliban in 2018', ['Taliban', '2018-01-01', '2018-12-31']],
  ['the ban since May 2024', ['ban', '2024-05-01', null]],
  ['the 2022 World Cup', ['2022 World Cup', null, null]],
  ['', ['', null, null]],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
