import { expect, test } from 'vitest';
import { CONTEXT_DOUBTS } from '../../../src/answer/decide/context-doubts.ts';
import { doubtsAbout } from '../../../src/answer/decide/limits.ts';
import { understandAfter } from '../../../src/answer/question/question.ts';
import { find } from '../../../src/answer/read-evidence.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom } from '../small-documents.ts';

function about(question: string, earlier: readonly string[], text: string): string[] {
  const index = indexDocuments([documentFrom('a.txt', text)]);
  const findings = find(understandAfter(question, earlier), index, () => true);
  const { evidence, short } = findings.readings[0]!;
  return doubtsAbout(findings.question, evidence, short);
}

const SUNK = ['When was the ferry of Lindholm sunk?'];

const CASES: Readonly<
  Record<string, readonly [question: string, earlier: readonly string[], doubtful: string, fine: string | null]>
> = {
  'nothing of what was asked before': [
    'Who paid for it?',
    ['When was the bridge mended?'],
    'Tove Berg paid for the school.',
    'The bridge was mended in May. Tove Berg paid for it.',
  ],
  'the day is that of another clause': [
    'When was it filed?',
    ['Who filed the complaint of Lindholm?'],
    'The court of Lindholm met on 3 May 2019, when the complaint that had been filed was read.',
    'The complaint of Lindholm was filed on 3 May 2019.',
  ],
  'no word of its own for what is asked': ['How old is it?', SUNK, 'The ferry of Lindholm was sunk with 3 men.', null],
};

test.each(CONTEXT_DOUBTS.map(({ name }) => name))('%s', (name) => {
  const one = CASES[name];
  if (!one) return expect.fail(`no case for the doubt ${name}: add one above`);
  const [question, earlier, doubtful, fine] = one;
  expect(about(question, earlier, doubtful)).toContain(name);
  if (fine !== null) expect(about(question, earlier, fine)).not.toContain(name);
});

test('a question that stands alone has none of them', () => {
  const names = CONTEXT_DOUBTS.map(({ name }) => name);
  for (const doubt of about('How old is the ferry?', [], 'The ferry of Lindholm is 3 years old.'))
    expect(names).not.toContain(doubt);
});
