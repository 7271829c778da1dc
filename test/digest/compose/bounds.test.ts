import { expect, test } from 'vitest';
import type { Citation } from '../../../src/answer/answer.ts';
import { answeredNow } from '../../../src/digest/compose/answered-now.ts';
import { answersFrom } from '../../../src/digest/compose/answers-from.ts';
import { findConflicts } from '../../../src/digest/compose/conflicts.ts';
import type { Entry } from '../../../src/digest/compose/whats-new.ts';
import { answer, CHANNEL, citation, document, fakeDocuments } from '../../commands/fake-context.ts';

const FRESH = new Set(['new.md']);
const OURS = citation({ file: 'new.md' });

function asking(alone: Parameters<typeof answer>[0], whole: Parameters<typeof answer>[0]) {
  const asked: string[] = [];
  const documents = fakeDocuments({
    ask: async (_, { files } = {}) => {
      asked.push(files ? 'alone' : 'whole');
      return answer(files ? alone : whole);
    },
  });
  return { asked, found: answersFrom('when was the sluice opened', FRESH, documents) };
}

test('documents that have nothing to do with a question cost one small look', async () => {
  const nothing = asking({ status: 'unanswered', citations: [] }, {});
  expect(await nothing.found).toEqual([]);
  expect(nothing.asked).toEqual(['alone']);
  const hopeless = asking({ status: 'unanswered', confidence: 0.1, citations: [OURS] }, {});
  expect(await hopeless.found).toEqual([]);
  expect(hopeless.asked).toEqual(['alone']);
});

test('both sides of a conflict count, each where it is in a new document', async () => {
  const other = citation({ file: 'old.md' });
  const sides = { status: 'conflicting', citations: [other, OURS] } as const;
  expect(await asking({ citations: [OURS] }, sides).found).toEqual([OURS]);
});

test('an answer that only other documents give is none of theirs', async () => {
  const other = citation({ file: 'old.md' });
  expect(
    await asking({ status: 'unanswered', confidence: 0.3, citations: [OURS] }, { citations: [other, OURS] }).found,
  ).toEqual([]);
  expect(await asking({ citations: [OURS] }, { citations: [other] }).found).toEqual([]);
  expect(await asking({ citations: [OURS] }, { status: 'unanswered', citations: [OURS] }).found).toEqual([]);
  expect(await asking({ citations: [OURS] }, { citations: [other, OURS] }).found).toEqual([OURS]);
});

test('thirty questions are asked again, the latest', async () => {
  const asked: string[] = [];
  const documents = fakeDocuments({
    ask: async (question) => {
      asked.push(question);
      return answer({ status: 'unanswered', citations: [] });
    },
  });
  const questions = Array.from({ length: 100 }, (_, i) => ({
    question: `${i}`,
    place: CHANNEL,
    at: i,
    times: 1,
    invocation: 'i',
  }));
  await answeredNow(questions, new Map([['new.md', 1000]]), documents);
  expect(asked).toEqual(Array.from({ length: 30 }, (_, i) => `${99 - i}`));
});

test('thirty entries are held against what was said before, as said on the day they were published', async () => {
  const checked: unknown[] = [];
  const versions = [document({ file: 'new.md' }), document({ id: 1, file: 'earlier-version.md' })];
  const documents = fakeDocuments({
    documents: versions,
    copiesOf: ({ file }) => versions.filter((other) => other.file !== file),
    checkClaim: async (_, checking) => {
      checked.push(checking);
      return [];
    },
  });
  const entry = (shown: Citation): Entry => ({ kind: 'new', files: [shown.file], citation: shown, papers: 1, at: 0 });
  const entries = Array.from({ length: 100 }, () =>
    entry(citation({ file: 'new.md', published: '2026-11-20', copies: ['copy.md'] })),
  );
  await findConflicts(entries, FRESH, documents);
  expect(checked).toHaveLength(30);
  expect(checked[0]).toEqual({ saidOn: '2026-11-20', without: new Set(['new.md', 'earlier-version.md', 'copy.md']) });
  await findConflicts([entry(citation({ published: null }))], FRESH, documents);
  expect(checked.at(-1)).not.toHaveProperty('saidOn');
});
