import { describe, expect, test } from 'vitest';
import { respond } from '../../src/answer/respond.ts';
import { indexDocuments } from '../../src/index/build/index-documents.ts';
import { documentFrom, textsOf } from './small-documents.ts';

const DOCUMENTS = [
  documentFrom('may.txt', 'The ferry of Lindholm sank on May 3, said the captain.', { published: '2019-05-04' }),
  documentFrom('june.txt', 'A court heard why the ferry of Lindholm sank: a pump had failed.', {
    published: '2019-06-20',
  }),
  documentFrom('july.txt', 'Divers found where the ferry of Lindholm sank and took its bell.', {
    published: '2019-07-02',
  }),
  documentFrom('mill.txt', 'The windmill on the hill burned in the night.', { published: '2019-08-01' }),
  documentFrom('undated.txt', 'Nobody in Lindholm knew when the ferry sank.'),
];
const INDEX = indexDocuments(DOCUMENTS);
const ask = (asOf: string | null, allow?: (document: number) => boolean) =>
  respond('When did the ferry of Lindholm sink?', INDEX, textsOf(DOCUMENTS), { asOf, ...(allow ? { allow } : {}) });

describe('documents that as-of hides', () => {
  test('are counted where they say something to the question', async () => {
    const answer = await ask('2019-05-31');
    expect(answer.laterHidden).toBe(2);
    expect(answer.citations.map(({ file }) => file)).not.toContain('june.txt');
  });

  test('are not spoken of where none is later, or no day is given', async () => {
    expect(await ask('2019-07-02')).not.toHaveProperty('laterHidden');
    expect(await ask(null)).not.toHaveProperty('laterHidden');
  });

  test('are not even counted where they may not be seen', async () => {
    const answer = await ask('2019-05-31', (document) => INDEX.documents[document]!.file !== 'july.txt');
    expect(answer.laterHidden).toBe(1);
  });
});
