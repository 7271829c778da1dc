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
/** `name:value`, `name=value`, also with spaces around the mark. */
const MARKED = /^([a-z][a-z-]*)([^\S\n]?)[:=]([^\S\n]*)/i;
/** Behind such a word `source: ` is a word of the question with its punctuation. */
const ARTICLE = /(?:^|\s)(?:an?|any|each|its?|no|our|that|the|their|this|what|which|whose|your)\s+$/i;
/** What a flag takes across a space; any other word there belongs to the question. */
const YES_OR_NO = /^(?:yes|true|on|1|y|no|false|off|0|n)(?!\S)/i;

/**
 * What somebody typed behind a slash command. Options are given by name, in any place: `as-of:2025-06-30`,
 * `as-of: 2025-06-30`, `as-of=2025-06-30`, `--as-of 2025-06-30`, `--as-of=2025-06-30`, `private:yes`, `--private`; a value
 * with spaces is quoted. A flag's bare name counts as the first or last word too: what was meant for one person must not
 * be shown to all because it was mistyped. Quoted text holds no options. The rest is the main option; where that is a choice it takes the first word, and what is left is the next text option that was not given
 * by name. A name that the command does not have stays part of the text; of an option given twice the last counts.
 */
export function parseCommandLine(text: string, options: readonly Option[]): RawArguments {
  const named = new Map(options.filter(({ kind }) => kind !== 'file').map((option) => [option.name, option]));
  const raw: Record<string, string | boolean> = {};
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const found = isBoundary(text, at) ? readOption(text.slice(at), named, text.slice(Math.max(0, at - 20), at)) : null;
    if (found) {
      raw[found.name] = found.value;
      at += found.length;
    } else {
      const length = isBoundary(text, at) ? quotedLength(text, at) : 1;
      rest += text.slice(at, at + length);
      at += length;
    }
  }
  const words = withoutBareFlags(rest.replace(/[^\S\n]+/g, ' ').trim(), raw, options);
  return withMain(raw, words, options);
}

/** Takes the names of flags from both ends of the words, and sets them where they were not given otherwise. */
function withoutBareFlags(words: string, raw: Record<string, string | boolean>, options: readonly Option[]): string {
  let left = words;
  for (const { name } of options.filter(({ kind }) => kind === 'flag')) {
    if (raw[name] !== undefined) continue;
    const first = /^\S*/.exec(left)![0];
    const last = left.slice(left.search(/\S*$/));
    if (first.toLowerCase() === name) left = left.slice(first.length).trim();
    else if (last.toLowerCase() === name) left = left.slice(0, -last.length).trim();
    else continue;
    raw[name] = true;
  }
  return left;
}

/** Characters of the quotation that begins here, with its marks; 1 where none does. */
function quotedLength(text: string, at: number): number {
  const closing = QUOTES[text[at]!];
  const end = closing ? text.indexOf(closing, at + 1) : -1;
  return end > 0 && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? '') ? end + 1 - at : 1;
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

function readOption(text: string, named: ReadonlyMap<string, Option>, before: string): Found | null {
  const head = text.slice(0, 40);
  const dashed = DASHED.exec(head);
  if (!dashed) return readMarked(text, named, before);
  const option = named.get(dashed[1]!.toLowerCase());
  if (!option) return null;
  const behind = dashed[0].length;
  const { name, kind } = option;
  if (dashed[2]) return withValue(name, text, behind);
  if (text[behind] !== undefined && !/\s/.test(text[behind])) return null;
  if (kind === 'flag') return { name, value: true, length: behind };
  return withValue(name, text, behind + /^\s*/.exec(text.slice(behind))![0].length);
}

function readMarked(text: string, named: ReadonlyMap<string, Option>, before: string): Found | null {
  const [all, word = '', ahead, space] = MARKED.exec(text.slice(0, 40)) ?? [''];
  const option = named.get(word.toLowerCase());
  if (!option) return null;
  const { name, kind } = option;
  const isEnd = /^(?:\s|$)/.test(text.slice(all.length, all.length + 1));
  if (kind === 'flag') {
    if (!ahead && !space && !isEnd) return withValue(name, text, all.length);
    const value = YES_OR_NO.exec(text.slice(all.length, all.length + 10))?.[0];
    return { name, value: value ?? true, length: all.length + (value?.length ?? 0) };
  }
  if (ahead || isEnd || (space && ARTICLE.test(before))) return null;
  return withValue(name, text, all.length);
}

/** The option whose value begins `at` characters into the text. */
function withValue(name: string, text: string, at: number): Found {
  const { value, length } = readValue(text.slice(at));
  return { name, value, length: at + length };
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
