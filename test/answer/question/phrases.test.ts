import { expect, test } from 'vitest';
import { conceptsOf } from '../../../src/answer/question/concepts.ts';
import { phrasesFolded } from '../../../src/answer/question/phrases.ts';

const phrases = (text: string): string[] =>
  phrasesFolded(text, conceptsOf(text))
    .filter(({ terms, isName }) => terms.length > 1 && !isName)
    .map(({ terms }) => terms.join(' '));

const others = (text: string): string[] =>
  phrasesFolded(text, conceptsOf(text))
    .filter(({ terms, isName }) => terms.length > 1 && !isName)
    .flatMap(({ alternatives }) => alternatives.map(({ terms }) => terms.join(' ')));

test.each([
  ['When did Norland take the guild off its list?', 'take off list', 'delist'],
  ['Which ministers stepped down in March?', 'step down', 'resign'],
  ['Why did they call the harbour talks off?', 'call off', 'cancel'],
  ['Who set up the ferry company?', 'set up', 'establish'],
  ['When was the survey of the reef carried out?', 'carri out', 'conduct'],
  ['Who filed a lawsuit against the ferry company?', 'file lawsuit', 'sue'],
])('%j has the phrase %j, which is %j too', (text, phrase, other) => {
  expect(phrases(text)).toEqual([phrase]);
  expect(others(text)).toContain(other);
});

test.each([
  // The words stand in another order, too far apart, or mean something else.
  ['How far up did the lift that we set go?'],
  ['What did the council lose when the mayor took over the life boat?'],
  ['Who was the head officer of the Lund regiment?'],
  ['Who led the talks on the Set Up of the harbour?'],
  ['What did the crew find?'],
])('%j has none', (text) => {
  expect(phrases(text)).toEqual([]);
});

test('what stands between the words of a phrase stays a concept of its own', () => {
  const text = 'When did Norland take the guild off its list?';
  expect(phrasesFolded(text, conceptsOf(text)).map(({ surface }) => surface)).toEqual(['Norland', 'take', 'guild']);
});

test('to take over is not to take', () => {
  const taken = conceptsOf('Who took the boat?').find(({ surface }) => surface === 'took')!;
  expect(taken.alternatives.map(({ terms }) => terms.join(' '))).not.toContain('acquir');
});
