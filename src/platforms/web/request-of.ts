import type { Command, Form } from '../../chat/command.ts';
import type { RawArguments, Request } from '../../chat/invocation.ts';
import type { Button } from '../../chat/reply.ts';
import { isSmallTalk } from '../../chat/small-talk.ts';
import { failure, type Result, success } from '../../corpus/problem.ts';
import { parseCommandLine } from '../slack/command-line.ts';

/** What somebody does in the browser: picks a command, types as in chat, or presses a button. */
export type Said =
  | { readonly kind: 'command'; readonly command: string; readonly options: RawArguments }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'button'; readonly button: Pick<Button, 'action' | 'target' | 'value'> };

/** What is to be done: run a request, or show the form that stands before it. */
export type Meant =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'form'; readonly command: string; readonly form: Form };

/** `/ask when …`, and `/ibid ask when …` as on Slack. */
const SLASH = /^\/(?:ibid[\s-]+)?([a-z][a-z-]{0,31})(?:\s+|$)/i;

/** Reads what was said as chat reads it: a line with a slash is a command, a greeting asks for help, the rest is a question. */
export function requestOf(said: Said, commands: readonly Command[]): Result<Meant> {
  if (said.kind === 'button') return success({ kind: 'request', request: { kind: 'action', ...said.button } });
  if (said.kind === 'command') return commandOf(said.command, said.options, commands);
  const text = said.text.trim();
  if (text === '') return failure({ code: 'empty', message: 'Nothing was asked. Type a question, or /help.' });
  const slash = SLASH.exec(text);
  if (slash) {
    const name = slash[1]!.toLowerCase();
    const options = commands.find((command) => command.name === name)?.options ?? [];
    return commandOf(name, parseCommandLine(text.slice(slash[0].length), options), commands);
  }
  const [command, raw] = isSmallTalk(text) ? ['help', {}] : ['ask', { [mainOf('ask', commands)]: text }];
  return success({ kind: 'request', request: { kind: 'command', command, raw, conversational: true } });
}

function commandOf(name: string, raw: RawArguments, commands: readonly Command[]): Result<Meant> {
  const command = commands.find((other) => other.name === name);
  if (!command)
    return failure({ code: 'no-command', message: `There is no command “${name.slice(0, 40)}”. See /help.` });
  const form = command.form?.(raw);
  // There is no other channel to choose here.
  const fields = form?.fields.filter(({ channel }) => channel === undefined) ?? [];
  if (form) return success({ kind: 'form', command: name, form: { ...form, fields } });
  return success({ kind: 'request', request: { kind: 'command', command: name, raw, conversational: false } });
}

const mainOf = (name: string, commands: readonly Command[]): string =>
  commands.find((command) => command.name === name)?.options.find(({ main }) => main)?.name ?? 'question';
