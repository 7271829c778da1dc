import type { Command } from '../../../chat/command.ts';
import { type CommandRequest, type Invocation, invocationId, type RawArguments } from '../../../chat/invocation.ts';
import { failure, type Problem, type Result } from '../../../corpus/problem.ts';
import type { SlackHandle } from '../handle.ts';

/** What must be known to read an event, besides the event. */
export interface Known {
  readonly commands: readonly Command[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Ibid's own user; null where it is not known, as for a saved event without the list of authorizations. */
  readonly self: string | null;
  /** Whether a channel is known to be somebody's direct messages with Ibid. */
  readonly isOwnDirect: (channel: string) => boolean;
}

/** Invocations of an event: a direct message with two files makes two. */
export type Read = Result<readonly Invocation[], Problem<'ignored' | 'unknown-command' | 'unreadable'>>;

/** The event is none of ours, and the reason why. */
export const ignored = (why: string): Read => failure({ code: 'ignored', message: why });

export const unreadable = (what: string, found: unknown): Read =>
  failure({ code: 'unreadable', message: `this is no ${what} as Slack sends it: ${String(found)}` });

/** Runs the command `name` with `text` as its main option. Problem where there is no such command, or it takes no text. */
export function requestFor(
  known: Known,
  name: string,
  raw: RawArguments,
  conversational: boolean,
): Result<CommandRequest> {
  const command = known.commands.find((other) => other.name === name);
  if (!command) return failure({ code: 'unknown-command', message: `there is no command “${name}”` });
  return { ok: true, value: { kind: 'command', command: name, raw, conversational } };
}

/** `{ [main option]: text }` for a command that takes one. */
export function mainOption(known: Known, name: string, text: string): RawArguments {
  const option = known.commands.find((command) => command.name === name)?.options.find(({ main }) => main);
  return option && text ? { [option.name]: text } : {};
}

interface Parts {
  readonly keys: readonly [string, ...string[]];
  readonly request: Invocation['request'];
  readonly team: string | null;
  readonly user: string;
  /** Where access counts and the reply goes. */
  readonly handle: SlackHandle;
  readonly direct: boolean;
}

/** An invocation on Slack. */
export function invocation({ keys, request, team, user, handle, direct }: Parts, now: number): Invocation {
  const { channel, thread } = handle;
  return {
    id: invocationId(keys[0]),
    keys,
    request,
    person: { platform: 'slack', id: user },
    place: { platform: 'slack', team, channel, thread, direct },
    receivedAt: now,
    handle: { ...handle },
  };
}
