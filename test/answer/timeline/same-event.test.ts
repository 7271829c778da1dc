import { expect, test } from 'vitest';
import { type Dated, sameEvent } from '../../../src/answer/timeline/same-event.ts';
import { findTimes } from '../../../src/corpus/time/find-times.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';

let clusters = 0;
function dated(text: string, about: Partial<Dated> = {}): Dated {
  const [time] = findTimes(text, '2024-06-05');
  const { from, to } = time!;
  return { from: from!, to: to!, tokens: tokenise(text), time: time!, cluster: clusters++, story: clusters, ...about };
}

const ONE = 'The Skarn mill dismissed 40 of its weavers on 3 June 2024, the union said.';

test.each([
  ['another word for the day', 'The Skarn mill dismissed 40 of its weavers on Monday, the union said.', true],
  ['the words in another order', 'On Monday 40 weavers were dismissed by the mill in Skarn.', true],
  ['the month alone', 'The Skarn mill dismissed 40 of its weavers in June 2024, the union said.', true],
  ['another number', 'The Skarn mill dismissed 90 of its weavers on 3 June 2024, the union said.', false],
  ['a no', 'The Skarn mill had not dismissed 40 of its weavers on 3 June 2024, the union said.', false],
  ['another day', 'The Skarn mill dismissed 40 of its weavers on 3 June 2019, the union said.', false],
  ['another event of the day', 'The Skarn mill burned on 3 June 2024, and two of its looms were lost.', false],
])('%s', (_, other, same) => {
  expect(sameEvent(dated(ONE), dated(other))).toBe(same);
  expect(sameEvent(dated(other), dated(ONE))).toBe(same);
});

test('short sentences that differ in what they tell', () => {
  expect(sameEvent(dated('The strike began on Monday.'), dated('The strike ended on Monday.'))).toBe(false);
});

test('a copy that says Monday in a paper of another week is one within a story, and another event elsewhere', () => {
  const line = 'The Skarn mill dismissed 40 of its weavers on Monday, the union said.';
  const later = { from: '2024-06-10', to: '2024-06-10' };
  expect(sameEvent(dated(line, { story: 7 }), dated(line, { story: 7, ...later }))).toBe(true);
  expect(sameEvent(dated(line), dated(line, later))).toBe(false);
  const written = 'The Skarn mill dismissed 40 of its weavers on 3 June 2019, the union said.';
  expect(sameEvent(dated(ONE, { story: 7 }), dated(written, { story: 7 }))).toBe(false);
});
