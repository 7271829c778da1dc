import type { Arguments } from '../../src/chat/command.ts';

/** The text of an option; null where it was not given or is empty. */
export function textOf(args: Arguments, name: string): string | null {
  const value = args[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

type Named<K extends string> = { readonly [key in K]?: string };

/** The text options of these names that were given. */
export function given<K extends string>(args: Arguments, ...names: readonly K[]): Named<K> {
  return Object.fromEntries(
    names.flatMap((name) => (textOf(args, name) === null ? [] : [[name, textOf(args, name)]])),
  ) as Named<K>;
}
