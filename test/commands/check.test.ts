import { expect, test } from 'vitest';
import { check } from '../../commands/check.ts';
import type { ClaimCheck } from '../../src/answer/claim.ts';
import { citationsOf } from '../../src/chat/reply.ts';
import { citation, fakeContext } from './fake-context.ts';
import { sketch } from './sketch.ts';

const PLACE = '> water/sluice.md:12 · The sluice · 2025-07-03';
const pro = citation({ shortSpan: { start: 0, end: 3 } });
const con = citation({ quote: 'The sluice was never opened.' });
const checked = (given: Partial<ClaimCheck> = {}): ClaimCheck => ({
  claim: 'The sluice is open.',
  verdict: 'supported',
  supporting: [pro],
  contradicting: [],
  nearest: [],
  ...given,
});
const checking = (...checks: ClaimCheck[]) => fakeContext({ documents: { checkClaim: async () => checks } });
const run = async (...checks: ClaimCheck[]) => check.run({ claim: 'The sluice is open.' }, checking(...checks));

test('supported', async () => {
  const reply = await run(checked());
  expect(sketch(reply)).toBe(
    ['“The sluice is open.”', '*The documents say so.*', '~ For it:', '> The sluice was opened on Monday.', PLACE].join(
      '\n',
    ),
  );
  expect(reply.summary).toBe('The documents say so.');
});

test('contradicted', async () => {
  const text = sketch(await run(checked({ verdict: 'contradicted', supporting: [], contradicting: [con] })));
  expect(text).toContain('*The documents say otherwise.*\n~ Against it:\n> The sluice was never opened.');
  expect(text).not.toContain('For it');
});

test('disputed: both sides, two quotations each', async () => {
  const reply = await run(
    checked({ verdict: 'disputed', supporting: [pro, pro, pro], contradicting: [con, con, con] }),
  );
  const text = sketch(reply);
  expect(text).toContain('*The documents disagree.*\n~ For it:');
  expect(text.split('~ Against it:')).toHaveLength(2);
  expect(citationsOf(reply)).toEqual([pro, pro, con, con]);
  expect(reply.sections.every(({ item }) => item)).toBe(true);
});

test('unanswered: nearest passages, called what they are, nothing set off', async () => {
  const reply = await run(checked({ verdict: 'unanswered', supporting: [], nearest: [pro] }));
  expect(sketch(reply)).toContain(
    '*The documents do not say.*\n~ Nearest passages, not an answer:\n> The sluice was opened on Monday.',
  );
  const none = sketch(await run(checked({ verdict: 'unanswered', supporting: [] })));
  expect(none).toBe('“The sluice is open.”\n*The documents do not say.*');
});

test('several claims are counted by verdict', async () => {
  const reply = await run(
    checked(),
    checked({ claim: 'It is\nnew.', verdict: 'unanswered', supporting: [] }),
    checked({ verdict: 'contradicted', supporting: [], contradicting: [con] }),
    checked({ verdict: 'disputed', contradicting: [con] }),
    checked(),
  );
  expect(reply.summary).toBe('5 claims: 2 supported, 1 contradicted, 1 disputed, 1 not in the documents');
  expect(sketch(reply)).toContain('“It is new.”');
});

test('no claim in it', async () => {
  expect(sketch(await run())).toMatch(/^There is no claim in this .*\n~ A claim is .*use \/ask\.$/);
});

test('no documents', async () => {
  const text = sketch(await check.run({ claim: 'x' }, fakeContext({ documents: { documents: [] } })));
  expect(text).toContain('No documents can be seen from here.');
});

test('it hangs in the menu of messages', () => {
  expect(check.messageLabel).toBe('Check this claim');
});
