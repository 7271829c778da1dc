import type { Action } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { noDigests } from '../parts/no-digests.ts';
import { faint, line, plainly, remark, reply, text } from '../parts/say.ts';
import { stopButton } from '../parts/stop-button.ts';
import { tooOld } from '../parts/too-old.ts';

/**
 * Keeps a question that the documents could not answer: the answer comes into the thread where it was asked, or, where it
 * was asked privately, to the person alone. Pressed twice it is kept once.
 */
export const keep: Action = {
  name: 'keep',
  visibility: 'private',
  run: async (_, context) => {
    const { digests, target } = context;
    if (!digests) return noDigests(context);
    const question = await questionOf(context);
    if (!target || question === null) return tooOld(context);
    // What was asked privately has no question written down, and is told to nobody else.
    const isPrivate = target.question === null || target.invocation.place.direct;
    const kept = await digests.keep(question, target, isPrivate ? 'direct' : 'thread');
    if (!kept.ok) return plainly(context, 'It was not kept.', kept.problem.message);
    const { watch, isNew } = kept.value;
    const where = isPrivate ? 'I tell you alone' : 'the answer comes into the thread where it was asked';
    const words = titleLine(watch.text);
    const first = isNew
      ? `Kept. As soon as a document answers “${words}”, ${where}.`
      : `It is kept already: as soon as a document answers “${words}”, ${where}.`;
    return reply(context, {
      summary: first,
      sections: [
        remark(
          line(text(first)),
          ...(watch.pausedAt === null ? [] : [faint(text('It is paused.'))]),
          faint(text('It is told once, with the quotation.')),
        ),
      ],
      buttons: [stopButton(watch, context)],
    });
  },
};

/** The question as it was understood; one that was asked privately is only known to whoever asked it. */
async function questionOf({ target, again, person }: Context): Promise<string | null> {
  if (!target || target.question !== null) return target?.question ?? null;
  const own = target.invocation.person;
  if (own.platform !== person.platform || own.id !== person.id) return null;
  return (await again?.())?.asked?.question ?? null;
}
