import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSpan, type ShortAnswer } from '../../../src/answer/extract/short-answer.ts';
import { reading } from '../small-documents.ts';

function short(question: string, sentence: string): ShortAnswer | null {
  const { question: understood, weighing, candidates } = reading(question, sentence);
  const [candidate] = candidates;
  if (!candidate) throw new Error('no candidate');
  return bestSpan(understood, weighing, candidate);
}

describe('the short answer', () => {
  test.each([
    ['When did the ferry sink?', 'The ferry sank on May 3, 2019, off Lindholm.', 'May 3, 2019'],
    ['How many boats sank in the storm?', 'In the storm 42 boats sank off Lindholm.', '42'],
    ['Where was the treaty signed?', 'The treaty was signed in Lindholm by both kings.', 'Lindholm'],
    ['How long did the strike last?', 'The strike lasted nine weeks.', 'nine weeks'],
    ['What percentage of voters said no?', 'About 62 percent of voters said no.', 'About 62 percent'],
    ['How much did the ferry cost?', 'The ferry cost $4.5 million.', '$4.5 million'],
    ['Who owns the ferry?', 'The ferry is owned by Tove Berg.', 'Tove Berg'],
    [
      'Which country was the first to recognise the council?',
      'Norland has recognised the council of Denmark, the first state to do so.',
      'Norland',
    ],
    // What is set aside is no answer, and a number is not cut.
    ['How much did the ferry cost?', 'The ferry cost £97 million and not £84 million.', '£97 million'],
    ['How far can the lamp be seen?', 'The lamp can be seen from twenty-one miles away.', 'twenty-one miles away'],
  ])('%s', (question, sentence, expected) => {
    const found = short(question, sentence);
    expect(found?.text).toBe(expected);
    expect(sentence.slice(found!.start, found!.end)).toBe(expected);
    expect(found?.isSure).toBe(true);
  });

  test.each([
    ['Did the ferry sink?', 'The ferry sank on May 3.'],
    ['Why did the ferry sink?', 'The ferry sank because of ice.'],
    ['When did the ferry sink?', 'The ferry sank quickly.'],
    // The day of speaking and the day of the reason are not the day of the event.
    ['When did the ferry sink?', 'The ferry sank in a storm, the captain told reporters on Wednesday.'],
    ['When did the ferry sink?', 'The ferry sank because its hull was cut open in February.'],
    ['Who owns the ferry?', 'The ferry is owned by a man.'],
    // What somebody is takes a sentence: any other name is not the one asked for.
    ['Who is Tove Berg?', 'Tove Berg leads the Lindholm Ferry Company.'],
    ['Who owns Lindholm?', 'Lindholm is owned by a man.'],
  ])('there is none: %s %s', (question, sentence) => {
    expect(short(question, sentence)).toBeNull();
  });
});

test('always a span of the sentence, with a sureness between 0 and 1', () => {
  const word = fc.constantFrom(
    ...['ferry', 'Tove', 'Berg', '42', 'May', '1998', 'sank', '$5', 'percent', 'the', 'of', ',', '“', '—', '\u{1F600}'],
  );
  const questions = ['When did the ferry sink?', 'Who sank the ferry?', 'How many ferries?', 'What sank the ferry?'];
  fc.assert(
    fc.property(fc.constantFrom(...questions), fc.array(word, { maxLength: 15 }), (question, list) => {
      const sentence = `The ferry ${list.join(' ')} was there.`;
      const found = short(question, sentence);
      if (!found) return;
      expect(sentence.slice(found.start, found.end)).toBe(found.text);
      expect(found.text).not.toBe('');
      expect(found.sureness > 0 && found.sureness <= 1).toBe(true);
    }),
    { numRuns: 150 },
  );
});
