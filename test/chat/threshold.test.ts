import { expect, test } from 'vitest';
import { readAccess } from '../../src/chat/access.ts';
import { seeDocuments } from '../../src/chat/see-documents.ts';
import { sampleShelf } from '../sample-shelf.ts';
import { PLACE } from './desk/setting.ts';

test('an answer is given from the confidence on that was set', async () => {
  const shelf = await sampleShelf();
  const access = readAccess('');
  if (!access.ok) throw new Error(access.problem.message);
  const view = access.value.viewFrom(PLACE);
  const ask = (threshold?: number) =>
    seeDocuments({ ...shelf, ...(threshold === undefined ? {} : { threshold }) }, view).ask(
      'When did Russia delist the Taliban?',
    );
  const { confidence, status } = await ask();
  expect(status).toBe('answered');
  expect((await ask(confidence + 0.001)).status).toBe('unanswered');
  expect((await ask(confidence)).status).toBe('answered');
});
