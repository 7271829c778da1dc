import { failure, type Result, success } from '../corpus/problem.ts';
import type { Arguments, Command, Option } from './command.ts';
import { readDay } from './days.ts';
import type { Attachment, RawArguments, RawValue } from './invocation.ts';

/** Longest text of an option, in UTF-16 code units: Discord's message limit for people who pay, and Slack's. */
export const LONGEST_TEXT = 4_000;

/**
 * Reads options as a platform gave them by the command's description. The problem's message is for the person who
 * typed them; it names the option, what was found and what was expected.
 */
export function readArguments(command: Command, raw: RawArguments): Result<Arguments> {
  const unknown = Object.keys(raw).find((name) => !command.options.some((option) => option.name === name));
  if (unknown !== undefined) return wrong(`${usage(command)} has no option “${unknown.slice(0, 40)}”`, command);
  const read: Record<string, RawValue> = {};
  for (const option of command.options) {
    const value = readOption(option, raw[option.name]);
    if (!value.ok) return wrong(value.problem.message, command);
    if (value.value !== null) read[option.name] = value.value;
  }
  const from = read['from'];
  const to = read['to'];
  if (typeof from === 'string' && typeof to === 'string' && from > to)
    return wrong(`“from” is ${from}, which is after “to”, ${to}`, command);
  return success(read);
}

/** One option as it was given; null where nothing was. The problem's message names the option, what was found and expected. */
export function readOption(option: Option, given: RawValue | undefined): Result<RawValue | null> {
  const isEmpty = given === undefined || (typeof given === 'string' && !given.trim());
  if (isEmpty && option.required)
    return failure({ code: 'argument', message: `“${option.name}” is missing: ${option.description}` });
  return isEmpty ? success(null) : READERS[option.kind](given, option);
}

const READERS: Readonly<Record<Option['kind'], (given: RawValue, option: Option) => Result<RawValue>>> = {
  text: (given, option) => readText(given, option),
  document: (given, option) => readText(given, option),
  day: (given, option) => {
    const day = typeof given === 'string' ? readDay(given, option.name === 'from' ? 'first' : 'last') : null;
    return day
      ? success(day)
      : unfit(option, `is ${shown(given)}; expected a day such as 2025-06-30, a month (2025-06) or a year (2025)`);
  },
  flag: (given, option) => {
    if (typeof given === 'boolean') return success(given);
    const word = typeof given === 'string' ? given.trim().toLowerCase() : '';
    if (['yes', 'true', 'on', '1', 'y'].includes(word)) return success(true);
    if (['no', 'false', 'off', '0', 'n'].includes(word)) return success(false);
    return unfit(option, `is ${shown(given)}; expected yes or no`);
  },
  choice: (given, option) => {
    const choices = option.choices ?? [];
    const word = typeof given === 'string' ? given.trim().toLowerCase() : '';
    const chosen = choices.find(({ value, label }) => word === value.toLowerCase() || word === label.toLowerCase());
    return chosen
      ? success(chosen.value)
      : unfit(option, `is ${shown(given)}; expected ${choices.map(({ value }) => value).join(', ')}`);
  },
  file: (given, option) => (isFile(given) ? success(given) : unfit(option, `is ${shown(given)}; expected a file`)),
  channel: (given, option) => {
    if (typeof given === 'object' && !isFile(given)) return success(given);
    if (typeof given !== 'string') return unfit(option, `is ${shown(given)}; expected a channel`);
    return success({ channel: given.trim().slice(0, LONGEST_CHANNEL), handle: null });
  },
};

function readText(given: RawValue, option: Option): Result<string> {
  if (typeof given !== 'string') return unfit(option, `is ${shown(given)}; expected text`);
  const text = given.trim();
  if (text.length <= LONGEST_TEXT) return success(text);
  return unfit(option, `has ${text.length} characters; at most ${LONGEST_TEXT} are read`);
}

/** More than a channel's name and its id take on any platform. */
const LONGEST_CHANNEL = 200;

const isFile = (given: RawValue): given is Attachment => typeof given === 'object' && 'name' in given;

const shown = (given: RawValue): string =>
  typeof given === 'object'
    ? isFile(given)
      ? 'a file'
      : 'a channel'
    : `“${Array.from(String(given)).slice(0, 40).join('')}”`;

const unfit = (option: Option, found: string) => failure({ code: 'argument', message: `“${option.name}” ${found}` });

const wrong = (message: string, command: Command) =>
  failure({ code: 'argument', message: `${message}. Usage: ${usage(command)}` });

/** One line: `/ask question [as-of] [source]`. */
export function usage({ name, options }: Command): string {
  return [`/${name}`, ...options.map((option) => (option.required ? option.name : `[${option.name}]`))].join(' ');
}
