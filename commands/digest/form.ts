import type { Form, FormField } from '../../src/chat/command.ts';
import type { RawArguments } from '../../src/chat/invocation.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { INCLUDE, NOTHING_NEW } from './choices.ts';
import { DEFAULT_TIME_ZONE, LONGEST_TOPIC } from './wish.ts';

/**
 * The dialog for a new digest that was asked for without a time, and for a change that does not say what is to change.
 * Nothing is read, so the fields of a change are empty, which means unchanged.
 */
export function digestForm(raw: RawArguments): Form | null {
  const action = typed(raw, 'action').toLowerCase();
  if (action === 'create' && typed(raw, 'when') === '') return newDigest(raw);
  if (action === 'edit' && CHANGES.every((option) => typed(raw, option) === '' && typeof raw[option] !== 'object'))
    return changeDigest(raw);
  return null;
}

const CHANGES = ['channel', 'topic', 'when', 'time-zone', 'nothing-new', 'missed', 'include'];

const WHEN = 'weekdays at 8:30 Europe/Berlin; Mondays at 9, New York; 30 8 * * 1-5';
const WHEN_LABEL = 'Days, time and time zone';

function newDigest(raw: RawArguments): Form {
  const topic = typed(raw, 'topic') || typed(raw, 'digest');
  const zone = titleLine(cut(typed(raw, 'time-zone'), LONGEST_ZONE)) || DEFAULT_TIME_ZONE;
  return {
    title: 'New digest',
    fixed: fixed(raw, { action: 'create' }, ['missed', 'time-zone']),
    fields: [
      { ...field('channel', 'Channel', 'Where it is posted. Empty: here', channelIn(raw)), channel: 'here' },
      field('topic', 'Topic', 'A few words. Empty: everything that is new', topic),
      { ...field('when', WHEN_LABEL, `${WHEN}. No zone: ${zone}`, ''), required: true },
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
      { ...field('channel', 'Channel', 'Where it is posted. Empty: unchanged', ''), channel: 'none' },
      field('topic', 'Topic', 'A few words, or “all”. Empty: unchanged', ''),
      field('when', WHEN_LABEL, `${WHEN}. Empty: unchanged`, ''),
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

/** A hint is short (Discord: 100 characters). */
const LONGEST_ZONE = 14;

/** The channel as it was given, if that is more than a name; '' where it was not. */
function channelIn(raw: RawArguments): string {
  const value = raw['channel'];
  return typeof value === 'object' && 'channel' in value ? value.channel : typed(raw, 'channel');
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
