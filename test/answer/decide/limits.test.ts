import { describe, expect, test } from 'vitest';
import { doubtsAbout, mostSure } from '../../../src/answer/decide/limits.ts';
import { rank } from '../../../src/answer/evidence/rank.ts';
import { DEFAULT_THRESHOLD } from '../../../src/answer/threshold.ts';
import { reading } from '../small-documents.ts';

function limited(question: string, sentence: string) {
  const { question: understood, weighing, candidates } = reading(question, sentence);
  const [best] = rank(understood, weighing, candidates);
  return { most: mostSure(understood, best!, null), doubts: doubtsAbout(understood, best!, null) };
}

describe('an answer is held below the threshold, with the reason', () => {
  test.each([
    ['tells of another country', 'When did Norway ban the guild?', 'Sweden banned the guild in May 1998.'],
    [
      'tells that it was undone',
      'When did the court ban the guild?',
      'The court lifted its ban on the guild in May 1998.',
    ],
    [
      "in another's words",
      'What did Lund say about the ferry?',
      'Berg said that the ferry was the choice of Anna Lund.',
    ],
    ['says nothing of who is asked about', 'Did Norway recognise the guild?', 'Three states had recognised the guild.'],
    ['another kind of sum', 'What fine did the port have to pay?', 'The port wants to pay £84 million for a quay.'],
    ['another kind of sum', 'How much did the port pay in fines?', 'The port paid £84 million for a quay.'],
    [
      'was taken back',
      'How many people were hurt?',
      'An earlier version of this article said that 90 people were hurt.',
    ],
    ['is still to come', 'When did Norway ban the guild?', 'Norway is likely to ban the guild in May.'],
    ['is still to come', 'Who approved the loan?', 'The council must still approve the loan.'],
    ['is still to come', 'When did the council approve the loan?', 'The council will approve the loan in May.'],
    ['neither yes nor no', 'Is the ferry cheaper than planned?', 'The ferry sails to Lund three weeks late.'],
    ['says nothing of the office', 'Who is the king of Norway?', 'Ada Brandt, a Norwegian, sold the ferry.'],
    ['neither yes nor no', 'Did Norway close its embassy?', 'Norway moved its embassy to Lund in October.'],
    ['a name of the question is nowhere', 'When did Norvik close the harbour?', 'The harbour was closed in May 1998.'],
  ])('%s: %s %s', (name, question, sentence) => {
    const { most, doubts } = limited(question, sentence);
    expect(doubts).toContain(name);
    expect(most).toBeLessThan(DEFAULT_THRESHOLD);
  });
});

test('what has nothing against it is not held', () => {
  for (const [question, sentence] of [
    ['When did Norway ban the guild?', 'Norway banned the guild in May 1998.'],
    ['What fine did the port have to pay?', 'The port was fined £84 million in May.'],
    ['How much did the port pay for the quay?', 'The port paid £84 million for a quay.'],
    ['What did the earlier version say?', 'An earlier version of this article said that 90 people were hurt.'],
    ['Who approved the loan?', 'The council approved the loan, and must still pay it.'],
    ['Who is the mayor of Oslo?', 'Ada Brandt is the mayor of Oslo.'],
    ['Did Norway close its embassy?', 'Norway closed its embassy in October.'],
    ['Did Norway close its embassy?', 'Norway kept its embassy open.'],
    ['Did Norway recognise the guild?', 'Norway has not recognised the guild.'],
  ] as const)
    expect(limited(question, sentence).most, `${question} ${sentence}`).toBe(1);
});
