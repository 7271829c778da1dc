import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command, Form } from '../../../src/chat/command.ts';
import type { Invocation } from '../../../src/chat/invocation.ts';
import { parseCommandLine } from '../../../src/platforms/slack/command-line.ts';
import type { Known } from '../../../src/platforms/slack/events/known.ts';
import { formAsked } from '../../../src/platforms/slack/events/slash-command.ts';
import { fieldErrors } from '../../../src/platforms/slack/events/view-submission.ts';
import { formView } from '../../../src/platforms/slack/forms/form-view.ts';
import { typedInstead } from '../../../src/platforms/slack/forms/typed-instead.ts';
import { receiveSlack } from '../../../src/platforms/slack/receive.ts';
import { modalFaults } from '../../end-to-end/slack/modal-rules.ts';

const NOW = 1_750_000_000_000;
const MINUTE = 60_000;
const known = (now = NOW, all = commands): Known => ({ commands: all, now, self: 'U0IBID', isOwnDirect: () => false });

const typed = (text: string) => ({
  command: '/digest',
  text,
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U0ANNA',
  trigger_id: '1.2.a',
  response_url: 'https://hooks.slack.com/commands/T1/1/x',
});
const asked = () => formAsked(typed('create dredging'), known())!;

/** What comes back of a form whose fields were left as they were, but for some. */
function sent(filled: Readonly<Record<string, string>>, id = 'V1') {
  const { form, command, invocation } = asked();
  const view = formView(form, command.name, invocation)!;
  const values = form.fields.map(({ option, value }) => [option, { filled: { value: filled[option] ?? value } }]);
  const { private_metadata, callback_id } = view;
  const state = { values: Object.fromEntries(values) };
  return { type: 'view_submission', user: { id: 'U0ANNA' }, view: { id, private_metadata, callback_id, state } };
}

function invocationOf(payload: unknown, now = NOW): Invocation {
  const read = receiveSlack(payload, known(now));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value[0]!;
}

const text = fc.string({ unit: 'binary', maxLength: 200 });
const choice = fc.record({ label: text, value: fc.string({ minLength: 1, maxLength: 100 }) });
const anyForm: fc.Arbitrary<Form> = fc.record({
  title: text,
  fixed: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { maxKeys: 3 }),
  fields: fc.uniqueArray(
    fc.record({
      option: fc.stringMatching(/^[a-z]{1,8}$/),
      label: text,
      hint: text,
      value: text,
      required: fc.boolean(),
      choices: fc.uniqueArray(choice, { minLength: 1, maxLength: 25, selector: ({ value }) => value }),
    }),
    { minLength: 1, maxLength: 5, selector: ({ option }) => option },
  ),
});

describe('a form as a modal', () => {
  test('is one that Slack takes, whatever is in it', () => {
    const { invocation } = asked();
    fc.assert(
      fc.property(anyForm, fc.boolean(), (form, isText) => {
        const fields = form.fields.map(({ choices, ...field }) => (isText ? field : { ...field, choices: choices! }));
        const view = formView({ ...form, fields }, 'digest', invocation);
        expect(view === null ? [] : modalFaults(view)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['more to carry along than Slack holds', { fixed: { topic: 'x'.repeat(3_000) } }],
    ['more in a field than Slack holds', { fields: [{ ...asked().form.fields[0]!, value: 'x'.repeat(3_001) }] }],
    ['no field', { fields: [] }],
  ])('is none with %s', (_, more) => {
    const { form, invocation } = asked();
    expect(formView({ ...form, ...more }, 'digest', invocation)).toBeNull();
  });

  test('is asked for by a slash command alone', () => {
    expect(formAsked(typed('list'), known())).toBeNull();
    expect(formAsked({ ...typed('create'), command: '/ibid', text: 'digest create' }, known())?.command.name).toBe(
      'digest',
    );
    expect(formAsked({ type: 'block_actions' }, known())).toBeNull();
  });
});

describe('a form that was sent', () => {
  test('is the command, where it was typed, by who sent it', () => {
    expect(invocationOf(sent({ when: 'weekdays at 8:30 &amp; Sundays', topic: ' ' }), NOW + MINUTE)).toMatchObject({
      keys: ['slack:form:V1'],
      request: { kind: 'command', command: 'digest', raw: { action: 'create', when: 'weekdays at 8:30 & Sundays' } },
      person: { platform: 'slack', id: 'U0ANNA' },
      place: { team: 'T1', channel: 'C1', thread: null, direct: false },
      handle: { channel: 'C1', thread: null, responseUrl: 'https://hooks.slack.com/commands/T1/1/x', status: false },
      receivedAt: NOW + MINUTE,
    });
    expect(invocationOf(sent({ topic: ' ' })).request).not.toHaveProperty('raw.topic');
  });

  test('after half an hour is answered without the address, which has expired', () => {
    expect(invocationOf(sent({}), NOW + 31 * MINUTE).handle).toMatchObject({ channel: 'C1', responseUrl: null });
  });

  test('twice is one; two forms are two', () => {
    expect(invocationOf(sent({ when: 'daily' })).id).toBe(invocationOf(sent({ when: 'weekly' })).id);
    expect(invocationOf(sent({}, 'V2')).id).not.toBe(invocationOf(sent({})).id);
  });

  test('of a command that is no more says so, and is not lost in silence', () => {
    const none = known(NOW, []);
    expect(Object.values(fieldErrors(sent({ when: 'daily' }), none) ?? {})).toEqual([
      expect.stringContaining('changed'),
    ]);
    expect(receiveSlack(sent({}), none)).toMatchObject({ ok: false, problem: { code: 'ignored' } });
  });

  test.each([
    ['another app’s modal', { callback_id: 'other' }],
    ['one that carries something else', { private_metadata: 'C1' }],
    ['one that carries other JSON', { private_metadata: '{"command":"digest"}' }],
  ])('%s is none', (_, more) => {
    const payload = sent({});
    const other = { ...payload, view: { ...payload.view, ...more } };
    expect(receiveSlack(other, known())).toMatchObject({ ok: false, problem: { code: 'ignored' } });
    expect(fieldErrors(other, known())).toBeNull();
  });

  test('has its faults shown by field, each beside its own', () => {
    const option = { description: 'a day', kind: 'day', required: true } as const;
    const pair: Command = {
      name: 'digest',
      description: '',
      options: [
        { name: 'action', description: '', kind: 'text', required: false },
        { ...option, name: 'from' },
        { ...option, name: 'to' },
      ],
      visibility: () => 'public',
      run: () => Promise.reject(new Error('not run')),
    };
    const filled = (from: string, to: string) => {
      const payload = sent({});
      const values = { from: { filled: { value: from } }, to: { filled: { value: to } } };
      return { ...payload, view: { ...payload.view, state: { values } } };
    };
    const errors = (from: string, to: string) => fieldErrors(filled(from, to), known(NOW, [pair]));
    expect(errors('soon', '')).toEqual({
      from: expect.stringContaining('“soon”'),
      to: expect.stringContaining('is missing'),
    });
    expect(errors('2025', '2024')).toEqual({ from: expect.stringContaining('after “to”') });
    expect(errors('2024', '2025')).toBeNull();
  });
});

describe('how a form is typed instead', () => {
  test('with what was fixed, then what must be filled, then the rest', () => {
    const { command, form } = asked();
    expect(typedInstead(command, form)).toBe('/digest create when:… [channel:…] [topic:…] [include:…] [nothing-new:…]');
  });

  test('comes back as it was fixed', () => {
    const { command, form } = asked();
    const fixed = { topic: 'the "harbour" of Saltmere', action: 'edit' };
    const [line] = typedInstead(command, { ...form, fixed, fields: [] })
      .split('/digest ')
      .slice(1);
    expect(parseCommandLine(line!, command.options)).toEqual({ action: 'edit', topic: 'the harbour of Saltmere' });
  });
});
