import type { Context } from '../../src/chat/context.ts';

/** A command as people type it where this was asked: `/search`, or `/ibid-search` where that name is taken. */
export const typedAs = (command: string, { slash }: Context): string => slash?.(command) ?? `/${command}`;
