import { describe, expect, test } from 'vitest';
import { EXPECTATION_RULES, type Expectation, expectationOf } from '../../../src/answer/question/expectation.ts';

const CASES: readonly (readonly [Expectation, readonly string[]])[] = [
  [
    'date',
    ['When did Norland close the old bridge?', 'when was the treaty signed', 'Since when has Lindholm had a mayor?'],
  ],
  [
    'date',
    ['In which year did the mill burn down?', 'On what date was the vote held?', 'At what time does the ferry leave?'],
  ],
  [
    'duration',
    ['How long did the strike last?', 'How many years did the king reign?', 'For how long was the port shut?'],
  ],
  ['duration', ['How late was the ferry?', 'how long did the strike last']],
  [
    'number',
    [
      'How long is the bridge?',
      'How long is the stretch that is dredged?',
      'How many people died in the fire?',
      'What is the population of Lindholm?',
    ],
  ],
  ['number', ['How tall is the tower?', 'How far is the island from the coast?']],
  [
    'money',
    ['How much did the new ferry cost?', 'How much money did the council raise?', 'What was the budget of the port?'],
  ],
  ['percent', ['What percentage of voters said no?', 'What share of the fleet is old?']],
  [
    'person',
    [
      'Who is the mayor of Lindholm?',
      'whos the mayor of lindholm',
      'Whom did the king appoint?',
      'Which minister resigned?',
    ],
  ],
  ['person', ['What is the name of the captain?', 'Who said the bridge was unsafe?']],
  ['place', ['Where was the treaty signed?', 'Which country bought the ships?', 'What is the capital of Norland?']],
  ['organisation', ['Which company owns the ferry?', 'What party won the vote?']],
  [
    'reason',
    [
      'Why did the minister resign?',
      'What caused the fire?',
      'What led to the strike?',
      'For what reason was the mill closed?',
    ],
  ],
  ['manner', ['How did the thieves enter the bank?']],
  ['statement', ['What did the mayor say about the bridge?', 'What has the council said?']],
  [
    'yes-no',
    [
      'Has Norland recognised the new state?',
      'Did the ferry sink?',
      "Isn't the bridge open?",
      'And is the bridge open?',
    ],
  ],
  ['thing', ['What is a fjord?', 'Which ship sank?', 'lindholm bridge closure', 'What did the mayor do?', '', '???']],
];

describe.each(CASES)('%s', (expects, questions) => {
  test.each(questions)('%j', (question) => {
    expect(expectationOf(question).expects).toBe(expects);
  });
});

test.each([
  ['Can you tell me who built the mill?', 'person'],
  ['Please tell me when the ferry sank.', 'date'],
  ['Do you know why the minister resigned?', 'reason'],
  ["I'd like to know how many people died", 'number'],
  ['Tell me whether the ferry sank', 'yes-no'],
  ['Do you know the mayor?', 'yes-no'],
] as const)('courtesy is no part of what is asked: %s', (question, expects) => {
  expect(expectationOf(question).expects).toBe(expects);
});

test('the name of the rule that fired is one of the list, or none', () => {
  const names = new Set([...EXPECTATION_RULES.map((rule) => rule.name), 'none']);
  for (const [, questions] of CASES) for (const one of questions) expect(names).toContain(expectationOf(one).rule);
});
