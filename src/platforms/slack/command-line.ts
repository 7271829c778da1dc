import type { Option } from '../../chat/command.ts';
import type { RawArguments } from '../../chat/invocation.ts';

/** Closing quotation mark of each opening one; phones write curly ones. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '”': '”',
  '„': '“',
  '«': '»',
  "'": "'",
  '‘': '’',
};

/** `--name`, also as phones write it: an em dash. */
const DASHED = /^(?:--|—)([a-z][a-z-]*)(=?)/i;
/** `name:value`; a colon followed by space is punctuation of a question. */
const COLON = /^([a-z][a-z-]*):(?=\S)/i;

/**
 * What somebody typed behind a slash command. Options are given by name, in any place: `as-of:2025-06-30`,
 * `--as-of 2025-06-30`, `--as-of=2025-06-30`, `private:yes`, `--private`; a value with spaces is quoted. The rest is the
 * main option; where that is a choice it takes the first word, and what is left is the next text option that was not given
 * by name. A name that the command does not have stays part of the text; of an option given twice the last counts.
 */
export function parseCommandLine(text: string, options: readonly Option[]): RawArguments {
  const named = new Map(options.filter(({ kind }) => kind !== 'file').map((option) => [option.name, option]));
  const raw: Record<string, string | boolean> = {};
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const found = isBoundary(text, at) ? readOption(text.slice(at), named) : null;
    if (found) {
      raw[found.name] = found.value;
      at += found.length;
    } else {
      rest += text[at];
      at += 1;
    }
  }
  return withMain(raw, rest.replace(/[^\S\n]+/g, ' ').trim(), options);
}

/** The options that were given by name, and what stood without a name. */
function withMain(raw: RawArguments, words: string, options: readonly Option[]): RawArguments {
  const main = options.find((option) => option.main);
  if (!main || !words) return raw;
  const isFree = ({ name }: Option) => raw[name] === undefined;
  if (main.kind !== 'choice') return isFree(main) ? { ...raw, [main.name]: words } : raw;
  const [, first = '', left = ''] = isFree(main) ? (/^(\S+)\s*([\s\S]*)$/.exec(words) ?? []) : ['', '', words];
  const next = options.slice(options.indexOf(main) + 1).find((option) => option.kind === 'text' && isFree(option));
  return { ...raw, ...(first ? { [main.name]: first } : {}), ...(next && left ? { [next.name]: left } : {}) };
}

const isBoundary = (text: string, at: number): boolean => at === 0 || /\s/.test(text[at - 1]!);

interface Found {
  readonly name: string;
  readonly value: string | boolean;
  /** Characters of the text that it takes. */
  readonly length: number;
}

function readOption(text: string, named: ReadonlyMap<string, Option>): Found | null {
  const head = text.slice(0, 40);
  const dashed = DASHED.exec(head);
  const match = dashed ?? COLON.exec(head);
  const option = match && named.get(match[1]!.toLowerCase());
  if (!match || !option) return null;
  const behind = match[0].length;
  const { name, kind } = option;
  if (!dashed || dashed[2]) {
    const { value, length } = readValue(text.slice(behind));
    return { name, value, length: behind + length };
  }
  if (text[behind] !== undefined && !/\s/.test(text[behind])) return null;
  if (kind === 'flag') return { name, value: true, length: behind };
  const space = /^\s*/.exec(text.slice(behind))![0].length;
  const { value, length } = readValue(text.slice(behind + space));
  return { name, value, length: behind + space + length };
}

/** A quoted value without its marks, or everything up to the next white space. */
function readValue(text: string): { value: string; length: number } {
  const closing = QUOTES[text[0] ?? ''];
  const end = closing ? text.indexOf(closing, 1) : -1;
  if (end > 0 && (end + 1 === text.length || /\s/.test(text[end + 1]!)))
    return { value: text.slice(1, end), length: end + 1 };
  const word = /^\S*/.exec(text)![0];
  return { value: word, length: word.length };
}
