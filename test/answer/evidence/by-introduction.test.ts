import fc from 'fast-check';
import { expect, test } from 'vitest';
import { introduces } from '../../../src/answer/evidence/by-introduction.ts';
import { respond } from '../../../src/answer/respond.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, reading, textsOf } from '../small-documents.ts';

test.each([
  [true, 'Who is Ada Brandt?', 'The mole will hold, said Ada Brandt, a pilot of Skarn.'],
  [true, 'who is ada brandt', 'Ada Brandt of the Harbour Board said the mole would hold.'],
  [true, "Who's Ada Brandt?", 'The harbour expert Ada Brandt said the mole would hold.'],
  [true, 'Who was Ada Brandt?', 'Ada Brandt was a pilot of Skarn.'],
  [true, 'Who is Ada Brandt?', 'Trustee Ada Brandt voted against it.'],
  [false, 'Who is Ada Brandt?', 'It was not clear whether Ada Brandt should vote.'],
  [false, 'Who is Ada Brandt?', 'Ada Brandt said the mole would hold.'],
  [false, 'Who is Ada Brandt?', 'The mole will hold, said Per Brandt, a pilot of Skarn.'],
  [false, 'Who is the pilot?', 'The pilot, a son of Skarn, said the mole would hold.'],
  [false, "Who is Ada Brandt's brother?", "Ada Brandt's brother, a pilot of Skarn, sues the board."],
  [true, "Who is Ada O'Neill?", "Ada O'Neill, a pilot of Skarn, sues the board."],
  [false, 'Who is Ada Brandt suing?', 'Ada Brandt, a pilot of Skarn, sues the board.'],
])('%s: %s %s', (expected, question, sentence) => {
  const { question: understood, candidates } = reading(question, sentence);
  expect(introduces(understood, candidates[0]!)).toBe(expected);
});

test('whatever is typed for a name is looked for as it stands', () => {
  const name = fc.string({
    unit: fc.constantFrom('A', 'b', "'", '(', '[', '*', '\\\\', '+', '.', '?', '|', '/', ' '),
    minLength: 2,
  });
  fc.assert(
    fc.property(name, (given) => {
      const { question, candidates } = reading(`Who is Ada ${given}?`, 'Ada Brandt is a pilot of Skarn.');
      expect(candidates.some((candidate) => introduces(question, candidate))).toBe(/^brandt$/i.test(given));
    }),
  );
});

test('who somebody is, is answered by the sentence that introduces her', async () => {
  const documents = [
    documentFrom('names.txt', 'Ada Brandt is angry.\n\nAda Brandt left Skarn on Monday, and Ada Brandt came back.'),
    documentFrom(
      'introduces.txt',
      'The board of the harbour heard from Ada Brandt, a pilot who has worked for thirty years.',
    ),
  ];
  const answer = await respond('Who is Ada Brandt?', indexDocuments(documents), textsOf(documents));
  expect(answer.citations[0]?.file).toBe('introduces.txt');
  expect(answer.status).toBe('answered');
});
