import { describe, expect, test } from 'vitest';
import { leansBack, QUOTE_LIMIT } from '../../../src/answer/evidence/leaning.ts';
import { candidateFor } from '../small-documents.ts';

const leans = (first: string, second: string): boolean => {
  const { passage, sentence, text } = candidateFor(
    'Why was the old ferry of Lindholm sold?',
    `${first} ${second}`,
    second,
  );
  return leansBack(passage, sentence, text);
};

const FERRY = 'The ferry of Lindholm was sold in the autumn.';

describe('a sentence leans on the one before', () => {
  test.each([
    'It had lost money.',
    '“She was slow,” said the mayor.',
    'This ended a long quarrel.',
    'The move ended a quarrel.',
  ])('%s', (second) => {
    expect(leans(FERRY, second)).toBe(true);
  });

  test.each(['The harbour had lost money.', 'Italy paid for it.', 'Thereafter nobody came.'])('not %s', (second) => {
    expect(leans(FERRY, second)).toBe(false);
  });

  test('unless both are longer than a quotation may be', () => {
    const long = `The ferry of Lindholm${' and the crew'.repeat(30)} was sold.`;
    expect(long.length).toBeGreaterThan(QUOTE_LIMIT);
    expect(leans(long, 'It had lost money.')).toBe(false);
  });

  test('unless there is none before', () => {
    const { passage } = candidateFor('Who sold the ferry?', 'It was the mayor who sold the ferry.', 'It was');
    expect(leansBack(passage, 0, 'It was the mayor who sold the ferry.')).toBe(false);
  });
});
