import { describe, expect, test } from 'vitest';
import { contradiction } from '../../../src/answer/decide/conflict.ts';
import { differ } from '../../../src/answer/decide/values.ts';
import { find } from '../../../src/answer/read-evidence.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom } from '../small-documents.ts';

function sides(question: string, texts: readonly string[]): string[] | null {
  const index = indexDocuments(texts.map((text, i) => documentFrom(`${i}.txt`, text)));
  const { question: understood, weighing, readings } = find(question, index, () => true);
  const found = contradiction(understood, weighing, readings);
  return found?.map((reading) => reading.evidence.candidate.text).toSorted() ?? null;
}

const MAY = 'The ferry of Lindholm sank on May 3, 2019, in calm weather.';
const JUNE = 'On June 9, 2019, the ferry of Lindholm sank with all hands.';

describe('evidence of different documents', () => {
  test('with another date', () => {
    expect(sides('When did the ferry of Lindholm sink?', [MAY, JUNE])).toEqual([JUNE, MAY].toSorted());
  });

  test('with another number', () => {
    const one = 'The storm at Lindholm killed 42 people in one night.';
    const other = 'In Lindholm, 57 people were killed by the storm.';
    expect(sides('How many people did the storm kill in Lindholm?', [one, other])).toEqual([other, one].toSorted());
  });

  test('with no against yes', () => {
    const yes = 'Norland has recognised the new state, the minister told reporters.';
    const no = 'In a letter the king said that Norland has not recognised the new state.';
    expect(sides('Has Norland recognised the new state?', [yes, no])).toEqual([no, yes].toSorted());
  });
});

test('a document that says two things of one event contradicts itself', () => {
  expect(sides('When did the ferry of Lindholm sink?', [`${MAY} ${JUNE}`])).toEqual([JUNE, MAY].toSorted());
});

describe('no conflict', () => {
  test('where they agree, in other words', () => {
    const same = 'On the third of May, 2019, off the coast, the ferry of Lindholm sank.';
    expect(sides('When did the ferry of Lindholm sink?', [MAY, same])).toBeNull();
    expect(sides('When did the ferry of Lindholm sink?', [MAY, 'In 2019 the old ferry of Lindholm sank.'])).toBeNull();
  });

  test('between copies of one story', () => {
    const story = (date: string) =>
      `The harbour office of Lindholm said that the ferry sank on ${date} in calm weather and that the crew of nine was brought ashore by two fishing boats before the morning came.`;
    expect(sides('When did the ferry of Lindholm sink?', [story('May 3, 2019'), story('May 4, 2019')])).toBeNull();
  });

  test('within one document, where one of them only seems to be about it', () => {
    const other = 'On June 9, 2019, the ferry sank again, in a painting by a pupil.';
    expect(sides('When did the ferry of Lindholm sink?', [`${MAY} ${other}`])).toBeNull();
  });

  test('about another thing', () => {
    const other = 'On June 9, 2019, the ferry of Norvik sank with all hands.';
    expect(sides('When did the ferry of Lindholm sink?', [MAY, other])).toBeNull();
  });

  test('of yes and no, where one side shares a word and no subject', () => {
    const no = 'The ferry of Lindholm is not open to visitors.';
    const other = 'The mayor of Norvik expects the opening of the bridge in autumn.';
    expect(sides('Is the ferry of Lindholm open to visitors?', [no, other])).toBeNull();
  });

  test('with what is only planned', () => {
    const yes = 'Norland has recognised the new state, the minister told reporters.';
    const open = 'The king of the islands said that Norland may recognise the new state.';
    expect(sides('Has Norland recognised the new state?', [yes, open])).toBeNull();
  });
});

describe('values differ', () => {
  const days = (from: string, to: string) => ({ kind: 'days', from, to }) as const;
  const quantity = (value: number, unit: string) => ({ kind: 'quantity', value, unit }) as const;

  test('where days do not meet', () => {
    expect(differ(days('2019-05-01', '2019-05-31'), days('2019-05-03', '2019-05-03'))).toBe(false);
    expect(differ(days('2019-05-01', '2019-05-31'), days('2019-06-01', '2019-06-01'))).toBe(true);
    expect(differ(days('2019-06-01', '2019-06-01'), days('2019-05-01', '2019-05-31'))).toBe(true);
  });

  test('where quantities of one unit are not close', () => {
    expect(differ(quantity(42, 'boat'), quantity(57, 'boat'))).toBe(true);
    expect(differ(quantity(42, 'boat'), quantity(57, 'man'))).toBe(false);
    expect(differ(quantity(10_000, ''), quantity(10_001, ''))).toBe(false);
    expect(differ(quantity(0, ''), quantity(0, ''))).toBe(false);
    expect(differ(quantity(2019, ''), days('2019-01-01', '2019-12-31'))).toBe(false);
  });
});
