import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { directMessage } from '../../../src/platforms/slack/events/direct-message.ts';
import type { Known } from '../../../src/platforms/slack/events/known.ts';
import { mention } from '../../../src/platforms/slack/events/mention.ts';

const known: Known = { commands, now: 1_712_345_679_000, self: 'U0IBID', isOwnDirect: () => false };

const payload = (event: object) => ({
  type: 'event_callback',
  event_id: 'Ev0ONE',
  team_id: 'T0WATER',
  event: { user: 'U0ANNA', ts: '1712345678.901234', channel: 'C0RESEARCH', ...event },
});
const mentioned = (text: string) => mention(payload({ type: 'app_mention', text: `<@U0IBID> ${text}` }), known);
const direct = (text: string) =>
  directMessage(payload({ type: 'message', channel: 'D0ANNA', channel_type: 'im', text }), known);

test.each(['help', 'Hello!', 'Thank you.', 'hi?'])('%j asks what Ibid does', (text) => {
  const help = { ok: true, value: [{ request: { command: 'help', raw: {}, conversational: true } }] };
  expect(mentioned(text)).toMatchObject(help);
  expect(direct(text)).toMatchObject(help);
});

test('a greeting before a question leaves it a question', () => {
  const ask = { ok: true, value: [{ request: { command: 'ask', raw: { question: 'hello, who found the leak?' } } }] };
  expect(mentioned('hello, who found the leak?')).toMatchObject(ask);
  expect(direct('hello, who found the leak?')).toMatchObject(ask);
});
