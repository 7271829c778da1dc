import { expect, test } from 'vitest';
import { checkableSentences, NO_CLAIM_RULES } from '../../../src/answer/claim/sentences.ts';

const CASES: Readonly<Record<string, readonly [none: string, claim: string]>> = {
  asks: ['Did the ferry of Lindholm sink in May?', 'The ferry of Lindholm sank in May.'],
  'greets or thanks': ['Thanks for the news from Lindholm, Tove.', 'No one died in Lindholm.'],
  'wishes or advises': ['The town should close the bridge of Norvik.', 'The town closed the bridge of Norvik.'],
  judges: ['The loss of the Lindholm ferry was a terrible mistake.', 'The loss of the Lindholm ferry was a surprise.'],
  guesses: ['Norland might recognise the islands.', 'Norland recognised the islands in May 2019.'],
  'asks somebody to do something': ['Look at the bridge of Norvik.', 'The bridge of Norvik fell.'],
  'speaks of the people here': ['We crossed the bridge of Norvik.', 'People crossed the bridge of Norvik.'],
  'says too little': ['It sank.', 'The ferry sank in May 2019.'],
};

test.each(NO_CLAIM_RULES.map(({ name }) => name))('%s', (name) => {
  const rule = NO_CLAIM_RULES.find((one) => one.name === name)!;
  const one = CASES[name];
  if (!one) return expect.fail(`no case for the rule ${name}: add one above`);
  expect(rule.applies(one[0])).toBe(true);
  expect(rule.applies(one[1])).toBe(false);
});

test.each([
  ['I think that the ferry of Lindholm sank.', 'the ferry of Lindholm sank.'],
  ['Hi all, apparently the ferry of Lindholm sank.', 'the ferry of Lindholm sank.'],
  ['Fun fact: the ferry of Lindholm sank.', 'the ferry of Lindholm sank.'],
  ["I've heard that the ferry of Lindholm sank.", 'the ferry of Lindholm sank.'],
])('%s', (claim, body) => {
  expect(checkableSentences(claim)).toEqual([{ claim, body }]);
});

test('a long message is read once and gives three claims', () => {
  const text = 'The ferry of Lindholm sank in May 2019. '.repeat(3000);
  const began = performance.now();
  expect(checkableSentences(text)).toHaveLength(3);
  expect(performance.now() - began).toBeLessThan(2000);
});
