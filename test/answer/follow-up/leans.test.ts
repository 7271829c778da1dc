import { expect, test } from 'vitest';
import { leansOn } from '../../../src/answer/follow-up/leans.ts';

test.each([
  ['who asked for it?', 'it'],
  ['did Norland recognise it?', 'it'],
  ['who lives there?', 'there'],
  ['Why was that?', 'that'],
  ['what happened then?', 'then'],
  ['Who paid for this bridge?', 'this'],
  ['What did the minister say about it?', 'it'],
  ['what is its depth?', 'its'],
])('%s', (question, word) => {
  expect(leansOn(question)).toBe(word);
});

test.each([
  'When did Kazakhstan take the Taliban off its list?',
  'Is it true that the ferry sank?',
  'How long does it take to cross the strait?',
  'Are there any bridges in Norvik?',
  'Which law says that courts may lift a ban?',
  'How many ferries sank this year?',
  'Why did the captain say he would leave?',
  'When did the ferry that sank leave Lindholm?',
  'Should people boil water before they drink it?',
])('all is said in: %s', (question) => {
  expect(leansOn(question)).toBeNull();
});
