import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/chat/command.ts';
import { definitionFaults } from '../../../src/platforms/discord/commands/check-definitions.ts';
import { commandDefinitions } from '../../../src/platforms/discord/commands/definitions.ts';
import { inviteLink } from '../../../src/platforms/discord/commands/invite.ts';
import { COMMANDS } from '../../end-to-end/discord/desk.ts';
import { discordOracle } from '../../end-to-end/discord/oracle.ts';

test('commands as Discord takes them: required options first, suggestions for documents, menus without description', () => {
  const definitions = commandDefinitions(COMMANDS);
  expect(definitions.map(({ type, name }) => [type, name])).toEqual([
    [1, 'ask'],
    [1, 'check'],
    [1, 'add'],
    [1, 'digest'],
    [1, 'help'],
    [3, 'Check this claim'],
  ]);
  expect(definitions[0]).toEqual({
    type: 1,
    name: 'ask',
    description: 'Ask the documents a question',
    options: [
      { name: 'question', description: 'Your question', type: 3, required: true, autocomplete: false },
      { name: 'as-of', description: 'Answer as of this day', type: 3, required: false, autocomplete: false },
      { name: 'source', description: 'One document', type: 3, required: false, autocomplete: true },
      { name: 'private', description: 'Only you see the answer', type: 5, required: false },
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
  expect(definitions[3]).toMatchObject({
    options: [
      {
        name: 'action',
        type: 3,
        required: true,
        choices: [
          { name: 'Create one', value: 'create' },
          { name: 'List them', value: 'list' },
        ],
      },
      {},
      { name: 'channel', type: 7, channel_types: [0, 5] },
      {},
      {},
    ],
  });
  expect(definitionFaults(definitions)).toEqual([]);
  const oracle = discordOracle();
  expect(definitions.flatMap((one) => oracle?.value('ApplicationCommandUpdateRequest', one) ?? [])).toEqual([]);
});

test("Ibid's own commands are within Discord's limits, and as its document describes them", () => {
  const definitions = commandDefinitions(commands);
  expect(definitions.length).toBeGreaterThan(5);
  expect(definitionFaults(definitions)).toEqual([]);
  const oracle = discordOracle();
  expect(definitions.flatMap((one) => oracle?.value('ApplicationCommandUpdateRequest', one) ?? [])).toEqual([]);
});

test('a command that cannot be typed is only in the menu', () => {
  const [menuOnly] = COMMANDS.filter(({ name }) => name === 'check').map(
    (command): Command => ({ ...command, typed: false }),
  );
  expect(commandDefinitions([menuOnly!]).map(({ type }) => type)).toEqual([3]);
});

test('what Discord would refuse is told by name and number', () => {
  const [ask] = COMMANDS;
  const option = { name: 'x'.repeat(33), description: 'y'.repeat(101), kind: 'text', required: false } as const;
  const long: Command = { ...ask!, options: Array.from({ length: 26 }, () => option) };
  const many = Array.from({ length: 101 }, (_, n): Command => ({ ...ask!, name: `ask-${n}` }));
  expect(new Set(definitionFaults(commandDefinitions([long])))).toEqual(
    new Set([
      `the name "${'x'.repeat(33)}": 33, at most 32`,
      `the description of "${'x'.repeat(33)}": 101, at most 100`,
      'the options of "ask": 26, at most 25',
    ]),
  );
  const label = 'z'.repeat(101);
  const choices = Array.from({ length: 26 }, () => ({ label, value: 'v' }));
  const choosing: Command = {
    ...ask!,
    options: [{ name: 'one', description: 'One', kind: 'choice', required: true, choices }],
  };
  expect(new Set(definitionFaults(commandDefinitions([choosing])))).toEqual(
    new Set(['the choices of "one": 26, at most 25', `the choice "${label}": 101, at most 100`]),
  );
  expect(definitionFaults(commandDefinitions(many))).toEqual(['typed commands: 101, at most 100']);
});

test('the invite asks for five permissions and no more, and offers a server', () => {
  const link = new URL(inviteLink('1234567890123456789', '9876543210987654321'));
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: '1234567890123456789',
    scope: 'bot applications.commands',
    permissions: String((1n << 10n) | (1n << 11n) | (1n << 16n) | (1n << 35n) | (1n << 38n)),
    guild_id: '9876543210987654321',
  });
});
