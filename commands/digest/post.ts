import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { nameOfDigest } from '../parts/digest-words.ts';
import { nameDigest } from '../parts/name-digest.ts';
import { textOf } from '../parts/options.ts';
import { channel, faint, line, plainly, refusal, remark, reply, strong, text } from '../parts/say.ts';

/** What the digest would post at this moment, for who asks alone. */
export async function previewDigest(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameDigest(textOf(args, 'digest'), digests, context);
  if ('reply' in named) return named.reply;
  const name = nameOfDigest(named.digest);
  const composed = await digests.preview(named.digest.id);
  if (!composed.ok) return refusal(context, composed.problem.message);
  if (composed.value === null)
    return plainly(context, 'Nothing is new since the last one.', `It would post nothing now: ${name}.`);
  const { summary, sections, buttons } = composed.value;
  const { elsewhere } = named.digest;
  return reply(context, {
    summary: `Preview: ${summary}`,
    sections: [
      remark(
        line(strong('Preview: '), text(name)),
        faint(
          text('This is what it would post now'),
          ...(elsewhere === undefined
            ? []
            : [text(', as seen from here. It tells what may be seen from '), channel(elsewhere)]),
          text('. Nothing was posted.'),
        ),
      ),
      ...sections,
    ],
    buttons,
  });
}

/** A run beside the schedule. */
export async function postNow(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameDigest(textOf(args, 'digest'), digests, context);
  if ('reply' in named) return named.reply;
  const begun = await digests.runNow(named.digest.id);
  if (!begun.ok) return refusal(context, begun.problem.message);
  const { elsewhere, whenNothing } = named.digest;
  const name = nameOfDigest(named.digest);
  return reply(context, {
    summary: `It is posted in a moment: ${name}`,
    sections: [
      remark(
        line(
          text('It is posted '),
          ...(elsewhere === undefined ? [text('here')] : [text('in '), channel(elsewhere)]),
          text(` in a moment: ${name}.`),
        ),
        faint(
          text(
            `${whenNothing === 'silent' ? 'If nothing is new since the last one, nothing is posted. ' : ''}The next one comes at its time and covers what is new from now on.`,
          ),
        ),
      ),
    ],
  });
}
