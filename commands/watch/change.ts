import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { nameWatch } from '../parts/name-watch.ts';
import { textOf } from '../parts/options.ts';
import { faint, line, plainly, refusal, remark, reply, text } from '../parts/say.ts';
import { stopButton } from '../parts/stop-button.ts';
import { typedAs } from '../parts/typed-as.ts';
import { awaited, promise } from '../parts/watch-words.ts';

export const pauseWatch = (args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> =>
  setPaused(args, digests, context, true);

export const resumeWatch = (args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> =>
  setPaused(args, digests, context, false);

async function setPaused(args: Arguments, digests: DigestDesk, context: Context, paused: boolean): Promise<Reply> {
  const named = await nameWatch(which(args), digests, context);
  if ('reply' in named) return named.reply;
  // For all to see: worked again after a restart, it was this very invocation that did it.
  if ((named.watch.pausedAt !== null) === paused)
    return plainly(
      context,
      `This watch is ${paused ? 'paused already' : 'not paused'}: “${titleLine(named.watch.text)}”.`,
    );
  const changed = await digests.pauseWatch(named.watch.id, paused);
  if (!changed.ok) return refusal(context, changed.problem.message);
  const said = paused
    ? `paused this watch: I do not tell when ${awaited(changed.value)}.`
    : `resumed this watch: ${promise(changed.value)}`;
  return reply(context, {
    summary: `Somebody ${said}`,
    sections: [
      remark(
        line({ kind: 'person', id: context.person.id }, text(` ${said}`)),
        line(
          text(
            paused
              ? `What is found meanwhile is kept. To go on: ${typedAs('watch', context)} resume`
              : 'What was found meanwhile follows.',
          ),
        ),
      ),
    ],
    buttons: [stopButton(changed.value, context)],
  });
}

/** Asks with a button, which names the watch by its id: worked twice after a crash, a number would mean another one. */
export async function askToStop(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameWatch(which(args), digests, context);
  if ('reply' in named) return named.reply;
  const first = `Stop this watch? I tell when ${awaited(named.watch)}.`;
  return reply(context, {
    summary: first,
    sections: [remark(line(text(first)), faint(text('For '), { kind: 'person', id: named.watch.person.id }))],
    buttons: [stopButton(named.watch, context)],
  });
}

/** Which one is named in its own option, or, on a line, behind the action. */
const which = (args: Arguments): string | null => textOf(args, 'watch') ?? textOf(args, 'topic-or-question');
