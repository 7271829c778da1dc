import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Form } from '../../../src/chat/command.ts';
import type { RawArguments } from '../../../src/chat/invocation.ts';
import { formIdOf, keptFormId, readFormId } from '../../../src/platforms/discord/forms/form-id.ts';
import { createKeptOptions } from '../../../src/platforms/discord/forms/kept-options.ts';
import { modalOf } from '../../../src/platforms/discord/forms/modal.ts';
import { type Modal, modalFaults } from '../../end-to-end/discord/modal-limits.ts';
import { discordOracle } from '../../end-to-end/discord/oracle.ts';

const faultsOf = (form: Form): string[] => {
  const modal = modalOf(form, formIdOf('x', form.fixed) ?? keptFormId('x', '1'), { any: true, here: null });
  const schema = discordOracle()?.value('ModalInteractionCallbackRequest', modal) ?? [];
  return [...schema, ...modalFaults(modal.data as unknown as Modal)];
};

test("the forms of Ibid's own commands are such as Discord takes, and their options fit their ids", () => {
  let count = 0;
  for (const { name, options, form } of commands) {
    const actions = options.find((option) => option.name === 'action')?.choices ?? [];
    for (const { value } of actions)
      for (const others of [
        {},
        { digest: '2' },
        { topic: 'silt '.repeat(50) },
        { missed: 'catch-up' },
      ] as RawArguments[]) {
        const shown = form?.({ action: value, ...others }) ?? null;
        if (shown === null) continue;
        count += 1;
        expect(faultsOf(shown)).toEqual([]);
        expect(formIdOf(name, shown.fixed)).not.toBeNull();
      }
  }
  expect(count).toBeGreaterThan(3);
});

const anyText = fc.string({ unit: 'binary', maxLength: 120 });
const anyChoices = fc.uniqueArray(
  fc.record({
    label: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }),
    value: fc.string({ minLength: 1, maxLength: 100 }),
  }),
  { selector: ({ value }) => value, maxLength: 30 },
);

test('any form is one that Discord takes', () => {
  const field = fc.record({
    option: fc.stringMatching(/^[a-z-]{1,32}$/),
    label: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    hint: fc.string({ unit: 'grapheme', maxLength: 150 }),
    value: anyText,
    required: fc.boolean(),
    choices: anyChoices,
  });
  const form = fc.record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fixed: fc.dictionary(fc.stringMatching(/^[a-z-]{1,32}$/), anyText, { maxKeys: 3 }),
    fields: fc.uniqueArray(field, { selector: ({ option }) => option, minLength: 1, maxLength: 7 }),
  });
  fc.assert(
    fc.property(form, (any) => {
      expect(faultsOf(any)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("what stands in a form's id is read as it was, and what does not fit is not in it", () => {
  const fixed = fc.dictionary(fc.stringMatching(/^[a-z-]{1,32}$/), fc.string({ unit: 'grapheme', maxLength: 60 }));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z-]{1,32}$/), fixed, (command, options) => {
      const id = formIdOf(command, options);
      if (id === null) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(readFormId(id)).toEqual({ command, fixed: { ...options } });
    }),
  );
  expect(formIdOf('digest', { topic: 'x'.repeat(100) })).toBeNull();
  expect(readFormId(keptFormId('digest', '123'))).toEqual({ command: 'digest', kept: '123' });
  for (const other of ['', 'ibid:more:abc:1', 'v0/digest', 'ibid-form:Digest:a=b'])
    expect(readFormId(other)).toBeNull();
});

test('the oldest of very many open forms is forgotten', () => {
  const kept = createKeptOptions();
  for (let n = 0; n <= 1_000; n += 1) kept.keep(String(n), { action: String(n) });
  expect(kept.find('0')).toBeNull();
  expect(kept.find('1')).toEqual({ action: '1' });
  expect(kept.find('1000')).toEqual({ action: '1000' });
});
