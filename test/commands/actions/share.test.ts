import { expect, test } from 'vitest';
import { share } from '../../../commands/actions/share.ts';
import { ask } from '../../../commands/ask.ts';
import { answer, citation, fakeContext, recorded } from '../fake-context.ts';
import { sketch } from '../sketch.ts';

const question = 'when was the sluice opened';
const documents = { ask: async () => answer({ citations: [citation()] }) };
const asked = fakeContext({ id: 'private-ask', documents });
const again = () => ask.run({ question, private: true }, asked);

test('everyone sees who shares, the question, and the answer without the button', async () => {
  const context = fakeContext({ id: 'share', person: { platform: 'slack', id: 'U2' }, target: recorded(), again });
  const reply = await share.run('', context);
  expect(sketch(reply)).toBe(
    [
      '@U2 shares the answer to: when was the sluice opened',
      '',
      '*on Monday* · very likely (90 %)',
      '> The sluice was opened on Monday.',
      '> water/sluice.md:12 · The sluice · 2025-07-03',
      '(More context)',
      '',
      '(Other sources) (Right) (Wrong)',
    ].join('\n'),
  );
  expect(share.visibility).toBe('public');
});

test('later pages of what was shared are pages of it; the other buttons work on the answer', async () => {
  const reply = await share.run('', fakeContext({ id: 'share', target: recorded(), again }));
  expect(reply.id).toBe('share');
  const targets = [...reply.buttons, ...reply.sections.flatMap(({ buttons = [] }) => buttons)].map(
    ({ target }) => target,
  );
  expect(targets).toEqual(['private-ask', 'private-ask', 'private-ask', 'private-ask']);
});

test('the question as it was asked, where it may still be told; else as it is answered now; else none', async () => {
  const from = async (target: string | null, now: boolean) => {
    const run = async () => {
      const { asked: told, ...rest } = await again();
      return now && told ? { ...rest, asked: told } : rest;
    };
    return sketch(await share.run('', fakeContext({ target: recorded({ question: target }), again: run }))).split(
      '\n',
    )[0];
  };
  expect(await from('and\nwhen?', true)).toBe('@U1 shares the answer to: and when?');
  expect(await from(null, true)).toBe('@U1 shares the answer to: when was the sluice opened');
  expect(await from(null, false)).toBe('@U1 shares an answer.');
});

test('when the reply is no longer known', async () => {
  expect(sketch(await share.run('', fakeContext()))).toMatch(/^This reply is no longer known here\./);
});
