import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digest } from '../../../commands/digest.ts';
import { readArguments } from '../../../src/chat/arguments.ts';
import type { Form } from '../../../src/chat/command.ts';
import { fakeContext } from '../fake-context.ts';
import { fakeDigests } from '../fake-digests.ts';

const form = digest.form!;
const valuesOf = ({ fields }: Form) => Object.fromEntries(fields.map(({ option, value }) => [option, value]));

test('a new digest without a time is asked for with five fields, filled with what was given', () => {
  const given = form({ action: 'create', digest: 'the fish', 'time-zone': 'Paris', include: 'NEW', missed: 'skip' })!;
  expect(given).toMatchObject({
    title: 'New digest',
    fixed: { action: 'create', missed: 'skip', 'time-zone': 'Paris' },
  });
  expect(valuesOf(given)).toEqual({
    channel: '',
    topic: 'the fish',
    when: '',
    include: 'new',
    'nothing-new': 'silent',
  });
  expect(given.fields[0]).toMatchObject({ option: 'channel', channel: 'here' });
  expect(given.fields[2]!.hint).toMatch(/No zone: Paris$/);
  expect(given.fields.filter(({ required }) => required).map(({ option }) => option)).toEqual(['when']);
  expect(valuesOf(form({ action: ' Create ', topic: 'dredging', include: 'nonsense' })!)).toMatchObject({
    topic: 'dredging',
    include: 'all',
  });
});

test('a change that says nothing is asked for; empty means unchanged', () => {
  const named = form({ action: 'edit', digest: '2' })!;
  expect(named).toMatchObject({ title: 'Change a digest', fixed: { action: 'edit', digest: '2' } });
  expect(valuesOf(named)).toEqual({ channel: '', topic: '', when: '', 'nothing-new': '', include: '' });
  expect(named.fields[0]).toMatchObject({ option: 'channel', channel: 'none' });
  const unnamed = form({ action: 'edit' })!;
  expect(Object.keys(valuesOf(unnamed))).toEqual(['digest', 'channel', 'topic', 'when', 'nothing-new']);
  for (const { hint } of unnamed.fields) expect(hint).toMatch(/Empty: (?:unchanged|the only one here)$/);
});

test.each([
  {},
  { action: 'list' },
  { action: 'create', when: 'daily at 9' },
  { action: 'edit', missed: 'skip' },
  { action: 'edit', digest: '2', topic: 'fish' },
  { action: 'edit', channel: { channel: '1', handle: null } },
  { action: 'edit', channel: 'C0NEWS' },
  { action: 'pause' },
  { action: true },
])('no form for %j', (raw) => {
  expect(form(raw)).toBeNull();
});

test('what a form sends is read by the command, and does what was filled in', async () => {
  const sent = (given: Form, filled: Readonly<Record<string, string>>) =>
    readArguments(digest, { ...given.fixed, ...valuesOf(given), ...filled });
  const digests = fakeDigests({ digests: [{}] });
  const created = sent(form({ action: 'create', topic: 'fish' })!, {
    channel: 'C0NEWS',
    when: 'daily at 9 Europe/Berlin',
  });
  const changed = sent(form({ action: 'edit' })!, { 'nothing-new': 'line' });
  if (!created.ok || !changed.ok) throw new Error('not read');
  await digest.run(created.value, fakeContext({ digests }));
  await digest.run({ ...changed.value, digest: '1' }, fakeContext({ digests }));
  expect(digests.calls).toMatchObject([
    [
      'create',
      { topic: 'fish', schedule: { cron: '0 9 * * *', timeZone: 'Europe/Berlin' }, whenNothing: 'silent' },
      'C0NEWS',
    ],
    ['change', 'digest-000000000', { whenNothing: 'line' }],
  ]);
  expect(digests.calls[1]?.[2]).toEqual({ whenNothing: 'line' });
});

/** Slack's limits for modals and Discord's, whichever is less. */
test('whatever was typed, a form keeps the limits of both platforms', () => {
  const text = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('x'.repeat(4_000), '@everyone', '🏴'.repeat(90)));
  const raws = fc.record(
    {
      action: fc.constantFrom('create', 'edit', 'CREATE'),
      digest: text,
      topic: text,
      'time-zone': text,
      channel: fc.oneof(text, fc.record({ channel: fc.string({ maxLength: 20 }), handle: fc.constant(null) })),
      include: text,
      missed: text,
      'nothing-new': text,
    },
    { requiredKeys: ['action'] },
  );
  let forms = 0;
  fc.assert(
    fc.property(raws, (raw) => {
      const given = form(raw);
      if (!given) return;
      forms++;
      expect(given.title.length).toBeLessThanOrEqual(24);
      expect(given.fields.length).toBeLessThanOrEqual(5);
      expect(new Set(given.fields.map(({ option }) => option)).size).toBe(given.fields.length);
      for (const value of Object.values(given.fixed)) expect(value.length).toBeLessThanOrEqual(40);
      for (const { option, label, hint, value, choices } of given.fields) {
        expect(digest.options.map(({ name }) => name)).toContain(option);
        expect(Object.keys(given.fixed)).not.toContain(option);
        expect(label.length).toBeLessThanOrEqual(45);
        expect(hint.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(200);
        for (const choice of choices ?? []) expect(choice.label.length).toBeLessThanOrEqual(75);
        if (choices && value !== '') expect(choices.map((choice) => choice.value)).toContain(value);
      }
    }),
  );
  expect(forms).toBeGreaterThan(0);
});
