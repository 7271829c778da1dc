import { expect, test } from 'vitest';
import { respond } from '../../../src/answer/respond.ts';
import { indexDocuments } from '../../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from '../small-documents.ts';

const DOCUMENTS = [
  documentFrom('past.txt', 'Per Lund, a former harbour master of Skarn, said that the mole of Skarn would not hold.'),
  documentFrom(
    'now.txt',
    'The mole was built too low, said Ada Brandt, who has been harbour master of Skarn for two years.',
  ),
];
const first = async (question: string) =>
  (await respond(question, indexDocuments(DOCUMENTS), textsOf(DOCUMENTS), { threshold: 0 })).citations[0]?.file;

test('who holds an office now is not who held it before', async () => {
  expect(await first('Who is the harbour master of Skarn?')).toBe('now.txt');
});

test('unless it is asked for who held it', async () => {
  expect(await first('Who is the former harbour master of Skarn?')).toBe('past.txt');
});
