import { expect, test } from 'vitest';
import { homeReply } from '../../commands/home.ts';
import { document, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

test('questions to try, what the person asked with how it ended, the newest documents', async () => {
  const context = fakeContext({
    documents: {
      documents: Array.from({ length: 7 }, (_, i) =>
        document({ file: `${i}.md`, title: `No. ${i}`, published: `2025-01-0${i + 1}` }),
      ),
      suggestQuestions: async () => ['when was the sluice opened?', 'who paid?'],
    },
  });
  const reply = await homeReply(context, [
    { question: 'who\nopened it?', outcome: 'answered', at: Date.UTC(2026, 0, 14, 23) },
    { question: 'why?', outcome: 'unanswered', at: Date.UTC(2026, 0, 13) },
    { question: 'how?', outcome: 'done', at: Date.UTC(2026, 0, 12) },
  ]);
  expect(sketch(reply)).toBe(
    [
      '# Ask 7 documents',
      'Write a question to Ibid, or mention it in a channel. It answers with sentences from the documents, word for word.',
      '',
      '# Questions to try',
      'when was the sluice opened?',
      '',
      'who paid?',
      '',
      '# What you asked',
      'who opened it?',
      '~ 14 January 2026 · answered',
      '',
      'why?',
      '~ 13 January 2026 · the documents do not say',
      '',
      'how?',
      '~ 12 January 2026',
      '',
      '# The 5 newest of 7 documents',
      ...[6, 5, 4, 3, 2].flatMap((i) => [`*No. ${i}* · published ${i + 1} January 2025`, `~ \`${i}.md\``, '']),
    ]
      .join('\n')
      .trimEnd(),
  );
});

test('a new person sees no empty list', async () => {
  const text = sketch(await homeReply(fakeContext(), []));
  expect(text).not.toContain('What you asked');
  expect(text).not.toContain('Questions to try');
  expect(text).toContain('# 1 document\n*The sluice*');
});

test('no documents', async () => {
  const text = sketch(await homeReply(fakeContext({ documents: { documents: [] } }), []));
  expect(text).toBe('# No documents yet\nNo documents can be seen from here. Send a file to add one.');
});
