import { expect, test } from 'vitest';
import { sameClaim } from '../../../src/answer/quote/same-claim.ts';
import { tokenise } from '../../../src/corpus/words/tokens.ts';

const same = (a: string, b: string): boolean => sameClaim(tokenise(a), tokenise(b));

test('light edits leave the claim as it is', () => {
  expect(
    same('The ferry ran aground near Holm on 3 May.', 'A ferry ran aground near Holm on 3 May, police said.'),
  ).toBe(true);
});

test('a number may be written in words', () => {
  expect(same('They were banned for twenty years.', 'They were banned for 20 years.')).toBe(true);
});

test('another number is another claim', () => {
  expect(same('The agency counts 46 ill people.', 'The agency counts 112 ill people.')).toBe(false);
});

test.each([
  ['Norland has recognised the islands.', 'Norland has not recognised the islands.'],
  ['The mayor resigned.', "The mayor didn't resign."],
  ['The bridge will open.', 'The bridge will never open.'],
])('a denial is another claim: %s', (a, b) => {
  expect(same(a, b)).toBe(false);
});
