import { expect, test } from 'vitest';
import { verify } from '../../commands/verify.ts';
import type { Citation } from '../../src/answer/answer.ts';
import type { LookedUp, StandingNow } from '../../src/answer/quote/look-up.ts';
import { citationsOf } from '../../src/chat/reply.ts';
import { citation, fakeContext, recorded } from './fake-context.ts';
import { sketch } from './sketch.ts';

const LINK = 'https://example.slack.com/archives/C1/p1751500000000100';
const PLACE = '> water/sluice.md:12 · The sluice · 2025-07-03';

const lookingUp = (found: LookedUp, seen: string[] = []) =>
  fakeContext({
    documents: {
      lookUp: async (words) => {
        seen.push(words);
        return found;
      },
    },
  });
const words = async (found: LookedUp) =>
  sketch(await verify.run({ quotation: 'The sluice was opened' }, lookingUp(found)));

const standing = (now: (was: Citation) => StandingNow, ...citations: Citation[]) =>
  fakeContext({
    replyAt: async (link) => (link === LINK ? recorded({ citations }) : null),
    documents: { standing: async (was) => now(was) },
  });

test('word for word', async () => {
  expect(await words({ kind: 'verbatim', citations: [citation()] })).toBe(
    `*Word for word, in 1 place.*\n\n> The sluice was opened on Monday.\n${PLACE}`,
  );
  expect(await words({ kind: 'verbatim', citations: [citation(), citation({ start: 9 })] })).toContain('in 2 places.');
});

test('nearly word for word', async () => {
  expect(await words({ kind: 'nearly', citations: [citation()] })).toMatch(
    /^\*Nearly word for word, in 1 place\.\*\n~ Only /,
  );
});

test('altered: the words that differ, both ways, and what comes closest', async () => {
  expect(
    await words({ kind: 'altered', nearest: [citation()], missing: ['closed', 'Tuesday'], added: ['opened'] }),
  ).toBe(
    [
      '*No document says this word for word.*',
      'Not in the document: “closed”, “Tuesday”',
      'Only in the document: “opened”',
      '~ What comes closest:',
      '',
      '> The sluice was opened on Monday.',
      PLACE,
    ].join('\n'),
  );
  const many = Array.from({ length: 15 }, (_, i) => `w${i}`);
  const long = await words({
    kind: 'altered',
    nearest: [citation(), citation({ start: 9 })],
    missing: many,
    added: [],
  });
  expect(long).toContain('“w11” and 3 more\n~ The 2 closest:');
  expect(long).not.toContain('Only in the document');
});

test.each<LookedUp>([{ kind: 'not-found' }, { kind: 'altered', nearest: [], missing: [], added: [] }])(
  'not found: what to try',
  async (found) => {
    expect(await words(found)).toBe(
      'No document that can be seen from here holds these words, or any that come close.\n~ Try a shorter part of the quotation, or /search.',
    );
  },
);

test.each([
  ['“The sluice was opened”', 'The sluice was opened'],
  ['"The sluice was opened"', 'The sluice was opened'],
  ['«opened»', 'opened'],
  ['“opened” and “closed”', '“opened” and “closed”'],
  ['opened', 'opened'],
])('%s is looked up as %s', async (given, expected) => {
  const seen: string[] = [];
  await verify.run({ quotation: given }, lookingUp({ kind: 'not-found' }, seen));
  expect(seen).toEqual([expected]);
});

test.each([LINK, `<${LINK}>`, `<${LINK}|the reply>`])('a reply is found by %s', async (quotation) => {
  const context = standing((was) => ({ kind: 'unchanged', citation: was }), citation());
  expect(sketch(await verify.run({ quotation }, context))).toBe(
    `*1 quotation: 1 unchanged*\n\n# 1. Unchanged\n> The sluice was opened on Monday.\n${PLACE}`,
  );
});

test('a link that leads to no reply is not looked up as words', async () => {
  const seen: string[] = [];
  const text = sketch(await verify.run({ quotation: `${LINK}9` }, lookingUp({ kind: 'not-found' }, seen)));
  expect(text).toMatch(/^This link leads to no reply of Ibid that can be seen from here\./);
  expect(seen).toEqual([]);
});

test('a reply without quotations', async () => {
  const text = sketch(
    await verify.run(
      { quotation: LINK },
      standing((was) => ({ kind: 'gone', was })),
    ),
  );
  expect(text).toBe('That reply quotes nothing that can be seen from here.');
});

test('moved: where it stands now, and where it stood', async () => {
  const context = standing((was) => ({ kind: 'moved', citation: { ...was, line: 14 } }), citation());
  expect(sketch(await verify.run({ quotation: LINK }, context))).toContain(
    '# 1. Moved, was in line 12\n> The sluice was opened on Monday.\n> water/sluice.md:14',
  );
  const inLine = standing((was) => ({ kind: 'moved', citation: { ...was, start: 3 } }), citation());
  expect(sketch(await verify.run({ quotation: LINK }, inLine))).toContain('# 1. Moved\n>');
});

test('changed: the words that were shown are told as no quotation, what is closest now as one', async () => {
  const nearest = citation({ quote: 'The sluice was opened on Tuesday.' });
  const context = standing((was) => ({ kind: 'changed', was, nearest }), citation());
  const reply = await verify.run({ quotation: LINK }, context);
  expect(sketch(reply)).toContain(
    [
      '# 1. Changed',
      '`water/sluice.md` no longer holds the words that were shown:',
      '~ The sluice was opened on Monday.',
      '~ What comes closest there now:',
      '> The sluice was opened on Tuesday.',
    ].join('\n'),
  );
  expect(citationsOf(reply)).toEqual([nearest]);
});

test('gone: told with the file where it can be seen', async () => {
  const text = sketch(
    await verify.run(
      { quotation: LINK },
      standing((was) => ({ kind: 'gone', was }), citation()),
    ),
  );
  expect(text).toContain('# 1. Gone\n`water/sluice.md` no longer holds the words that were shown:');
});

test.each<(was: Citation) => StandingNow>([
  (was) => ({ kind: 'gone', was }),
  (was) => ({ kind: 'changed', was, nearest: citation() }),
])('of a document that cannot be seen from here nothing is told: not its words, title or file', async (now) => {
  const hidden = citation({ file: 'secret/plan.md', title: 'The plan', quote: 'We shall close it.' });
  const reply = await verify.run({ quotation: LINK }, standing(now, hidden));
  expect(sketch(reply)).toContain('# 1. Gone\nNo document that can be seen from here holds these words.');
  expect(JSON.stringify(reply)).not.toMatch(/secret|plan|close it/);
});

test('several quotations are counted by what became of them', async () => {
  const citations = [citation(), citation({ line: 2 }), citation({ line: 3 })];
  const context = standing(
    (was) => (was.line === 2 ? { kind: 'gone', was } : { kind: 'unchanged', citation: was }),
    ...citations,
  );
  const reply = await verify.run({ quotation: LINK }, context);
  expect(reply.summary).toBe('3 quotations: 2 unchanged, 1 gone');
  expect(reply.sections.filter(({ item }) => item)).toHaveLength(3);
});

test('no documents', async () => {
  const context = fakeContext({ documents: { documents: [] }, replyAt: async () => recorded() });
  expect(sketch(await verify.run({ quotation: LINK }, context))).toContain('No documents can be seen from here.');
});
