import { expect, test } from 'vitest';
import { agreementOf, areOfOneKind } from '../../../src/answer/claim/same-slot.ts';
import { slotsIn } from '../../../src/answer/claim/slots.ts';

const told = (text: string, day: string | null = null) =>
  slotsIn(text, day).map(({ start, end }) => text.slice(start, end));

test('days and numbers, without what is set aside or a part of a name', () => {
  expect(told('On 3 May 2019 the port paid £84 million for 340 jobs.')).toEqual(['3 May 2019', '£84 million', '340']);
  expect(told('It costs £97m and not £84 million.')).toEqual(['£97m']);
  expect(told('The channel goes from 11.2 to 13.5 metres.')).toEqual(['13.5 metres']);
  expect(told('System 16 came with one button.')).toEqual([]);
});

/** How the first day or number of a claim stands to that of a sentence published on the day. */
function compare(claim: string, sentence: string, day: string | null = '2024-05-08') {
  const [claimed] = slotsIn(claim, null);
  const [said] = slotsIn(sentence, day);
  if (!claimed || !said) return 'nothing to compare';
  return areOfOneKind(claimed, said) ? agreementOf(claimed, said) : 'not of one kind';
}

test.each([
  ['in May 2019', 'on 3 May 2019', 'same'],
  ['on 3 May 2019', 'in May 2019', 'unclear'],
  ['in May 2019', 'in June 2019', 'other'],
  ['before June 2019', 'on 3 May 2019', 'same'],
  ['after June 2019', 'on 3 May 2019', 'other'],
  ['on 6 May 2024', 'on Monday', 'same'],
  ['last week', 'last week', 'unclear'],
  ['340 jobs', '340 jobs', 'same'],
  ['61 jobs', '340 new jobs', 'other'],
  ['340 jobs', '340 ships', 'not of one kind'],
  ['more than 300 jobs', '340 jobs', 'same'],
  ['more than 400 jobs', '340 jobs', 'other'],
  ['about 350 jobs', '340 jobs', 'same'],
  ['350 jobs', 'about 340 jobs', 'unclear'],
  ['$2bn', '$2 billion', 'same'],
  ['£84m', '£97 million', 'other'],
  ['46 people', 'forty-six people', 'same'],
])('%s, where the document says %s: %s', (claim, sentence, agreement) => {
  expect(compare(claim, sentence)).toBe(agreement);
});
