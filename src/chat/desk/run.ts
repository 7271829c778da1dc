import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import type { ActionRequest, CommandRequest, Invocation } from '../invocation.ts';
import { notice } from '../notice.ts';
import { isSameChannel } from '../place.ts';
import type { Reply, Visibility } from '../reply.ts';
import type { Recorded } from '../state.ts';
import { contextOf, seenFrom } from './context.ts';
import type { DeskOptions } from './options.ts';

/** Buttons under replies to buttons lead back to a question in a few steps; a longer way is a circle. */
const DEEPEST = 8;

/** The reply to an invocation, and whether the request could be understood. Null: there is nothing to say. */
export interface Worked {
  readonly reply: Reply | null;
  readonly outcome: 'done' | 'refused';
}

/** Runs what was asked for. What people did wrong is a reply; only faults throw. */
export async function run(invocation: Invocation, options: DeskOptions, depth = 0): Promise<Worked> {
  const { request } = invocation;
  if (request.kind === 'command') return await runCommand(invocation, request, options);
  if (request.kind === 'action') return await runAction(invocation, request, options, depth);
  const post = options.posts.find(({ name }) => name === request.post);
  if (!post) return { reply: null, outcome: 'refused' };
  const context = await contextOf({ invocation, target: null, again: null }, options);
  return { reply: await post.run(request.raw, context), outcome: 'done' };
}

async function runCommand(invocation: Invocation, request: CommandRequest, options: DeskOptions): Promise<Worked> {
  const command = options.commands.find(({ name }) => name === request.command);
  if (!command) return refused(invocation, `There is no command “${request.command.slice(0, 40)}”. See /help.`);
  const args = readArguments(command, request.raw);
  if (!args.ok) return refused(invocation, args.problem.message);
  const context = await contextOf({ invocation, target: null, again: null }, options);
  return { reply: await command.run(args.value, context), outcome: 'done' };
}

async function runAction(
  invocation: Invocation,
  request: ActionRequest,
  options: DeskOptions,
  depth: number,
): Promise<Worked> {
  const action = options.actions.find(({ name }) => name === request.action);
  const target = action && depth < DEEPEST ? await targetOf(invocation, request, options) : null;
  if (!action || !target) return refused(invocation, 'This reply is too old for its buttons. Ask again.');
  const view = options.access.viewFrom(invocation.place);
  // As it would be answered here and now: the access of this channel counts, not that of the one it was asked in.
  const again = async () => {
    const { reply } = await run({ ...target.invocation, place: invocation.place }, options, depth + 1);
    return reply ?? notice(target.invocation.id, 'There is nothing to show any more.');
  };
  const context = await contextOf({ invocation, target: seenFrom(target, invocation.place, view), again }, options);
  return { reply: await action.run(request.value, context), outcome: 'done' };
}

/** What a button stands under. Buttons work where the reply was posted, and for whoever can read it there. */
async function targetOf(
  { place, person }: Invocation,
  { target }: ActionRequest,
  { state }: DeskOptions,
): Promise<Recorded | null> {
  const recorded = await state.find(target);
  const asked = recorded?.invocation;
  if (!recorded || !asked || asked.place.platform !== place.platform) return null;
  return isSameChannel(asked.place, place) || asked.person.id === person.id ? recorded : null;
}

function refused({ id }: Invocation, message: string): Worked {
  return { reply: notice(id, message), outcome: 'refused' };
}

/** Who sees the reply. A refusal is for the person alone, since it is of no use to the others. */
export function visibilityOf({ request, place }: Invocation, { commands, actions }: DeskOptions): Visibility {
  if (place.direct) return 'public';
  if (request.kind === 'post') return 'public';
  if (request.kind === 'action') return actions.find(({ name }) => name === request.action)?.visibility ?? 'private';
  const command: Command | undefined = commands.find(({ name }) => name === request.command);
  const args = command && readArguments(command, request.raw);
  return command && args?.ok ? command.visibility(args.value) : 'private';
}
