import type { Arguments } from '../../src/chat/command.ts';
import type { Attachment, ChosenChannel } from '../../src/chat/invocation.ts';

/** The text of an option; null where it was not given or is empty. */
export function textOf(args: Arguments, name: string): string | null {
  const value = args[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The channel of an option; undefined where none was chosen. */
export function channelOf(args: Arguments, name: string): ChosenChannel | undefined {
  const value = args[name];
  return typeof value === 'object' && 'channel' in value ? value : undefined;
}

/** The file of an option; null where none was given. */
export function fileOf(args: Arguments, name: string): Attachment | null {
  const value = args[name];
  return typeof value === 'object' && !('channel' in value) ? value : null;
}

type Named<K extends string> = { readonly [key in K]?: string };

/** The text options of these names that were given. */
export function given<K extends string>(args: Arguments, ...names: readonly K[]): Named<K> {
  return Object.fromEntries(
    names.flatMap((name) => (textOf(args, name) === null ? [] : [[name, textOf(args, name)]])),
  ) as Named<K>;
}
