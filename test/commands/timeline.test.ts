import { expect, test } from 'vitest';
import { timeline } from '../../commands/timeline.ts';
import type { DatedStatement } from '../../src/answer/timeline.ts';
import type { Asking } from '../../src/chat/visible-documents.ts';
import { citation, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const statement = (from: string, to: string, quote: string): DatedStatement => ({
  from,
  to,
  words: 'in May',
  citation: citation({ quote, shortSpan: { start: 0, end: 3 } }),
});
const telling = (...statements: DatedStatement[]) => fakeContext({ documents: { timeline: async () => statements } });

test('each statement under its days, in the order given, nothing set off', async () => {
  const context = telling(
    statement('2024-05-01', '2024-05-31', 'Dredging began in May.'),
    statement('2025-07-03', '2025-07-03', 'The sluice was opened.'),
  );
  const reply = await timeline.run({ topic: 'harbour' }, context);
  expect(sketch(reply)).toBe(
    [
      '*2 dated statements* on “harbour”',
      '',
      '# May 2024',
      '> Dredging began in May.',
      '> water/sluice.md:12 · The sluice · 2025-07-03',
      '',
      '# 3 July 2025',
      '> The sluice was opened.',
      '> water/sluice.md:12 · The sluice · 2025-07-03',
    ].join('\n'),
  );
  expect(reply.summary).toBe('2 dated statements on “harbour”');
  expect(reply.sections.filter(({ item }) => item)).toHaveLength(2);
  expect(timeline.visibility({ topic: 'harbour' })).toBe('public');
});

test('the days asked for reach the documents, and what is left out is said', async () => {
  const asked: (Asking | undefined)[] = [];
  const context = fakeContext({
    documents: {
      timeline: async (_, asking) => {
        asked.push(asking);
        return [statement('2024-05-01', '2024-05-01', 'It began.')];
      },
    },
  });
  const text = sketch(await timeline.run({ topic: 'harbour', from: '2024-01-01', to: '2024-12-31' }, context));
  expect(asked).toEqual([{ from: '2024-01-01', to: '2024-12-31' }]);
  expect(text).toContain('*1 dated statement* on “harbour”\n~ Only what happened in 2024.');
  await timeline.run({ topic: 'harbour' }, context);
  expect(asked[1]).toEqual({});
});

test('nothing found: what to try', async () => {
  expect(sketch(await timeline.run({ topic: 'zebras' }, telling()))).toBe(
    'No dated statement on “zebras”.\n~ Try fewer words, or /search.',
  );
  expect(sketch(await timeline.run({ topic: 'zebras', to: '2024-12-31' }, telling()))).toBe(
    'No dated statement on “zebras”.\n~ Only what happened up to 31 December 2024.\n~ Try other days, fewer words, or /search.',
  );
});

test('no documents', async () => {
  const text = sketch(await timeline.run({ topic: 'x' }, fakeContext({ documents: { documents: [] } })));
  expect(text).toContain('No documents can be seen from here.');
});
