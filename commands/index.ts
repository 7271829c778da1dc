import type { Action, Command } from '../src/chat/command.ts';
import { context } from './actions/context.ts';
import { right, wrong } from './actions/judge.ts';
import { more } from './actions/more.ts';
import { others } from './actions/others.ts';
import { share } from './actions/share.ts';
import { add } from './add.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { helpFor } from './help.ts';
import { search } from './search.ts';
import { source } from './source.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { verify } from './verify.ts';

const listed: readonly Command[] = [ask, search, sources, source, timeline, compare, verify, check, add];

/** Everything people can ask of Ibid in chat, in the order in which it is listed to them. */
export const commands: readonly Command[] = [...listed, helpFor(listed)];

/** What the buttons under replies do. */
export const actions: readonly Action[] = [more, context, others, right, wrong, share];
