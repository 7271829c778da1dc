import { describe, expect, test } from 'vitest';
import { standing } from '../../../src/answer/extract/refusals.ts';
import { spansFor } from '../../../src/answer/extract/short-answer.ts';
import { contextOf } from '../../../src/answer/extract/span-context.ts';
import { familyOf } from '../../../src/answer/extract/spans.ts';
import { reading } from '../small-documents.ts';

/** The spans that may answer. */
function left(question: string, sentence: string): string[] {
  const { question: understood, weighing, candidates } = reading(question, sentence);
  const context = contextOf(understood, weighing, candidates[0]!);
  return standing(spansFor(familyOf(understood.expects)!, context), context).map(({ first, last }) =>
    sentence.slice(context.tokens[first]!.start, context.tokens[last]!.end),
  );
}

describe('a number is none of those asked for', () => {
  test('where it is the day of a month', () => {
    const sentence = 'On 22 March the ferry sank and 14 people died.';
    expect(left('How many people died on the ferry?', sentence)).toContain('14');
    expect(left('How many people died on the ferry?', sentence)).not.toContain('22');
    expect(left('How many people died on the ferry?', 'The ferry sank on Jan. 28, off Lindholm.')).toEqual([]);
  });

  test('where it measures something, and things are asked for', () => {
    expect(left('How many people were hurt at the quay?', 'The quay was hit by waves hundreds of feet high.')).toEqual(
      [],
    );
    expect(left('How many people were hurt at the quay?', 'Hundreds of people were hurt at the quay.')).toContain(
      'Hundreds',
    );
    expect(left('How many miles is the quay long?', 'The quay is two miles long.')).toContain('two miles');
  });

  test('a year that something has gone on since is no length of it', () => {
    const sentence = 'The call was the first since February 2021.';
    expect(left('How long was the call?', sentence)).toEqual([]);
    expect(left('How long have they had no call?', sentence)).toContain('since February 2021');
  });

  test('where it only begins to tell of somebody', () => {
    expect(left('How many people were hurt?', 'One person said that the quay was to blame.')).toEqual([]);
    expect(left('How many people were hurt?', 'Only one person was hurt on the quay.')).not.toEqual([]);
  });

  test('where it is the counter of a gallery', () => {
    const sentence = 'Hide Caption 19 of 44 Photos: the quay, where 300 people watched.';
    const spans = left('How many people watched at the quay?', sentence);
    expect(spans).toContain('300');
    for (const counter of ['19', '44', '19 of 44']) expect(spans).not.toContain(counter);
  });

  test('where it is no money, and money is asked for', () => {
    expect(left('How much did the port pay?', 'One skipper of 19 said that the port would pay.')).toEqual([]);
    for (const sum of ['£90', '19 million', '300 crowns', '40 euros'])
      expect(left('How much did the port pay?', `The port paid ${sum} in May.`)).not.toEqual([]);
  });

  test('where it is a time, and a length is asked for', () => {
    const sentence = 'The channel, ready in five months, is eight kilometres long.';
    expect(left('How long is the channel?', sentence).join()).not.toMatch(/five/);
    expect(left('How long is the channel?', sentence)).toContain('eight kilometres');
  });

  test('where a person is asked for', () => {
    const spans = left('Who approved the loan?', 'The council approved the loan in January 2025.');
    for (const time of ['January 2025', 'January', '2025']) expect(spans).not.toContain(time);
    expect(left('Who approved the loan?', 'Ada Brandt approved the loan in January 2025.')).toContain('Ada Brandt');
  });
});

test('the day of a correction is not the day of what it corrects, unless it is asked for', () => {
  const sentence = 'Correction, 22 November 2025: the quay will be ready in April 2027, and not in May.';
  expect(left('When will the quay be ready?', sentence)).toEqual(['April 2027', '2027']);
  expect(left('When was the date of the quay corrected?', sentence)).toContain('22 November 2025');
});
