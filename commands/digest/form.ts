import type { Form, FormField } from '../../src/chat/command.ts';
import type { RawArguments } from '../../src/chat/invocation.ts';
import { INCLUDE, NOTHING_NEW } from './choices.ts';
import { LONGEST_TOPIC } from './wish.ts';

/**
 * The dialog for a new digest that was asked for without a time, and for a change that does not say what is to change.
 * Nothing is read, so the fields of a change are empty, which means unchanged.
 */
export function digestForm(raw: RawArguments): Form | null {
  const action = typed(raw, 'action').toLowerCase();
  if (action === 'create' && typed(raw, 'when') === '') return newDigest(raw);
  if (action === 'edit' && CHANGES.every((option) => typed(raw, option) === '')) return changeDigest(raw);
  return null;
}

const CHANGES = ['topic', 'when', 'time-zone', 'nothing-new', 'missed', 'include'];

const WHEN = 'weekdays at 8:30; every Monday at 9; or cron: 30 8 * * 1-5';
const ZONE = 'Such as Europe/Berlin or America/New_York';

function newDigest(raw: RawArguments): Form {
  const topic = typed(raw, 'topic') || typed(raw, 'digest');
  return {
    title: 'New digest, posted here',
    fixed: fixed(raw, { action: 'create' }, ['missed']),
    fields: [
      field('topic', 'Topic', 'A few words. Empty: everything that is new', topic),
      { ...field('when', 'Days and time', WHEN, ''), required: true },
      field('time-zone', 'Time zone', `${ZONE}. Empty: UTC`, typed(raw, 'time-zone')),
      {
        ...field('include', 'Beside new and changed documents', 'What else it tells', chosen(raw, 'include', 'all')),
        choices: INCLUDE,
      },
      {
        ...field('nothing-new', 'When nothing is new', 'What to post then', chosen(raw, 'nothing-new', 'silent')),
        choices: NOTHING_NEW,
      },
    ],
  };
}

function changeDigest(raw: RawArguments): Form {
  const which = typed(raw, 'digest');
  return {
    title: 'Change a digest',
    fixed: fixed(raw, { action: 'edit' }, ['digest']),
    fields: [
      ...(which === ''
        ? [field('digest', 'Which digest', 'Its number in the list, or its topic. Empty: the only one here', '')]
        : []),
      field('topic', 'Topic', 'A few words, or “all”. Empty: unchanged', ''),
      field('when', 'Days and time', `${WHEN}. Empty: unchanged`, ''),
      field('time-zone', 'Time zone', `${ZONE}. Empty: unchanged`, ''),
      { ...field('nothing-new', 'When nothing is new', 'Empty: unchanged', ''), choices: NOTHING_NEW },
      ...(which === ''
        ? []
        : [{ ...field('include', 'Beside new and changed documents', 'Empty: unchanged', ''), choices: INCLUDE }]),
    ],
  };
}

const field = (option: string, label: string, hint: string, value: string): FormField => ({
  option,
  label,
  hint,
  value: cut(value, LONGEST_TOPIC),
  required: false,
});

/** The beginning of a text, without half a character at its end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** The option as it was typed; '' where it was not. */
function typed(raw: RawArguments, option: string): string {
  const value = raw[option];
  return typeof value === 'string' ? value.trim() : '';
}

/** The value of a choice, as a form can show it chosen. */
function chosen(raw: RawArguments, option: 'include' | 'nothing-new', otherwise: string): string {
  const choices = option === 'include' ? INCLUDE : NOTHING_NEW;
  const word = typed(raw, option).toLowerCase();
  return choices.find(({ value, label }) => word === value || word === label.toLowerCase())?.value ?? otherwise;
}

/** A platform has little room for what it carries along (Discord: 100 characters of a dialog's id, all in all). */
const CARRIED = 40;

/** What was given and has no field stays. */
function fixed(raw: RawArguments, own: Readonly<Record<string, string>>, options: readonly string[]) {
  const given = options.filter((option) => typed(raw, option) !== '');
  return { ...own, ...Object.fromEntries(given.map((option) => [option, cut(typed(raw, option), CARRIED)])) };
}
