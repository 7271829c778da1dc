import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { stopWatch } from '../../src/digest/compose/buttons.ts';
import { nameWatch } from '../parts/name-watch.ts';
import { textOf } from '../parts/options.ts';
import { line, plainly, remark, reply, text } from '../parts/say.ts';
import { stopped } from '../parts/stopped.ts';
import { typedAs } from '../parts/typed-as.ts';
import { awaited, promise } from '../parts/watch-words.ts';

export const pauseWatch = (args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> =>
  setPaused(args, digests, context, true);

export const resumeWatch = (args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> =>
  setPaused(args, digests, context, false);

async function setPaused(args: Arguments, digests: DigestDesk, context: Context, paused: boolean): Promise<Reply> {
  const named = await nameWatch(which(args), digests, context);
  if ('reply' in named) return named.reply;
  if ((named.watch.pausedAt !== null) === paused)
    return plainly(context, `It is ${paused ? 'paused already' : 'not paused'}: I tell when ${awaited(named.watch)}.`);
  const changed = await digests.pauseWatch(named.watch.id, paused);
  if (!changed.ok) return plainly(context, changed.problem.message);
  const first = paused ? `Paused: I do not tell when ${awaited(changed.value)}.` : `Resumed: ${promise(changed.value)}`;
  return reply(context, {
    summary: first,
    sections: [
      remark(
        line({ kind: 'person', id: context.person.id }, text(`: ${first}`)),
        line(
          text(
            paused
              ? `What is found meanwhile is kept. To go on: ${typedAs('watch', context)} resume`
              : 'What was found meanwhile follows.',
          ),
        ),
      ),
    ],
    buttons: [stopWatch(context.id, changed.value.id)],
  });
}

export async function deleteWatch(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameWatch(which(args), digests, context);
  if ('reply' in named) return named.reply;
  const ended = await digests.endWatch(named.watch.id);
  return ended.ok ? stopped(ended.value, context) : plainly(context, ended.problem.message);
}

/** Which one is named in its own option, or, on a line, behind the action. */
const which = (args: Arguments): string | null => textOf(args, 'watch') ?? textOf(args, 'topic-or-question');
