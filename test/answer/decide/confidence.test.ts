import { describe, expect, test } from 'vitest';
import { DOUBTS } from '../../../src/answer/decide/doubts.ts';
import { doubtsAbout } from '../../../src/answer/decide/limits.ts';
import { SIGNALS, signalValues } from '../../../src/answer/decide/signals.ts';
import { rank } from '../../../src/answer/evidence/rank.ts';
import { bestSpan } from '../../../src/answer/extract/short-answer.ts';
import { find } from '../../../src/answer/read-evidence.ts';
import { DEFAULT_THRESHOLD } from '../../../src/answer/threshold.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, reading } from '../small-documents.ts';

const OTHER = 'The mill on the hill was mended in the spring, and the miller paid for it with a loan from the bank.';
const confidence = (question: string, text: string): number =>
  find(question, indexDocuments([documentFrom('a.txt', text), documentFrom('b.txt', OTHER)]), () => true).confidence;

const ANSWER = 'The ferry of Lindholm sank on May 3, 2019, in calm weather.';

describe('confidence', () => {
  test('lies between 0 and 1', () => {
    for (const question of [
      'When did the ferry of Lindholm sink?',
      'Who sank it?',
      'ferry',
      '',
      '?',
      'Did the mill sink?',
    ]) {
      const value = confidence(question, ANSWER);
      expect(value >= 0 && value <= 1, question).toBe(true);
    }
  });

  test('is 0 where nothing was found', () => {
    expect(confidence('What do volcanoes eat?', ANSWER)).toBe(0);
    expect(confidence('', ANSWER)).toBe(0);
  });

  test('falls when a name of the question is missing', () => {
    const full = confidence('When did the ferry of Lindholm sink?', ANSWER);
    expect(confidence('When did the ferry of Norvik sink?', ANSWER)).toBeLessThan(full);
    expect(confidence('When did the ferry of Norvik sink?', ANSWER)).toBeLessThan(DEFAULT_THRESHOLD);
  });

  test('falls when the year asked for is another, or no date is there', () => {
    const full = confidence('Why did the ferry of Lindholm sink in 2019?', ANSWER);
    expect(confidence('Why did the ferry of Lindholm sink in 1987?', ANSWER)).toBeLessThan(full);
    const undated = confidence('When did the ferry of Lindholm sink?', 'The ferry of Lindholm sank in calm weather.');
    expect(undated).toBeLessThan(full);
  });

  test('signals have names of their own and are finite', () => {
    expect(new Set(SIGNALS.map((signal) => signal.name)).size).toBe(SIGNALS.length);
    const index = indexDocuments([documentFrom('a.txt', ANSWER)]);
    const { question, weighing, readings } = find('When did the ferry of Lindholm sink?', index, () => true);
    const values = signalValues({ question, weighing, pieces: readings });
    SIGNALS.forEach(({ name }, i) => {
      expect(Number.isFinite(values[i]), name).toBe(true);
    });
  });
});

describe('doubts', () => {
  const about = (question: string, text: string): string[] => {
    const { question: understood, weighing, candidates } = reading(question, text);
    const best = rank(understood, weighing, candidates)[0]!;
    return doubtsAbout(understood, best, bestSpan(understood, weighing, best.candidate));
  };

  const CASES: Readonly<Record<string, readonly [question: string, doubtful: string, fine: string]>> = {
    'no date or number where one is asked for': [
      'When did the ferry of Lindholm sink?',
      'The ferry of Lindholm sank.',
      'The ferry of Lindholm sank in May 2019.',
    ],
    'no date of what is asked for': [
      'When did the ferry of Lindholm sink?',
      'The ferry of Lindholm sank in a storm, the captain told reporters on Wednesday.',
      'The ferry of Lindholm sank on Wednesday.',
    ],
    'a name of the question is far away': [
      'Who owns the ferry of Lindholm?',
      'The ferry is owned by Tove Berg.',
      'The ferry of Lindholm is owned by Tove Berg.',
    ],
    'one of the few words is nowhere near': ['Who mended the ferry?', 'The ferry left.', 'A man mended the ferry.'],
    'the event asked for is not told': [
      'When did the ferry of Lindholm sink?',
      'The ferry of Lindholm sailed in May 2019.',
      'The ferry of Lindholm sank in May 2019.',
    ],
    'the office is not that of the name': [
      'Who is the harbour minister of Norland?',
      'Harbour minister Tove Berg praised in strong words the sailors of Norland.',
      'Tove Berg, harbour minister of Norland, praised the sailors.',
    ],
    'takes no side': [
      'Did Norland recognise the islands?',
      'Norland may recognise the islands.',
      'Norland recognised the islands.',
    ],
    'neither the verb nor the thing asked for': [
      'Which island was the old harbour ferry visiting?',
      'A harbour ferry left at night.',
      'A harbour ferry left for the island Norvik.',
    ],
  };

  test.each(DOUBTS.map((doubt) => doubt.name))('%s', (name) => {
    const one = CASES[name];
    if (!one) return expect.fail(`no case for the doubt ${name}: add one above`);
    const [question, doubtful, fine] = one;
    expect(about(question, doubtful)).toContain(name);
    expect(about(question, fine)).not.toContain(name);
  });
});
