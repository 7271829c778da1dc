import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedDigest } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { nameOfDigest } from '../parts/digest-words.ts';
import { nameDigest } from '../parts/name-digest.ts';
import { textOf } from '../parts/options.ts';
import { code, faint, line, plainly, refusal, remark, reply, strong, text } from '../parts/say.ts';
import { typedAs } from '../parts/typed-as.ts';
import { changed } from './change.ts';

/** Name of the action that deletes a digest. Value: its id. */
export const DELETE_DIGEST = 'delete-digest';

/**
 * Asks before it deletes. It is no one's own digest, and the button names it by its id: a command that is worked twice after
 * a crash would take the second one for number 1 when the first is gone.
 */
export async function askToDelete(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameDigest(textOf(args, 'digest'), digests, context);
  if ('reply' in named) return named.reply;
  const { digest } = named;
  return reply(context, {
    summary: `Delete this digest? ${nameOfDigest(digest)}`,
    sections: [
      remark(
        line(text('Delete this digest? '), strong(nameOfDigest(digest))),
        faint(
          text('Made by '),
          { kind: 'person', id: digest.createdBy.id },
          text('. Everyone here is told who deleted it.'),
        ),
      ),
    ],
    buttons: [{ label: 'Delete this digest', action: DELETE_DIGEST, target: context.id, value: digest.id }],
  });
}

export async function deleteDigest(id: string, digests: DigestDesk, context: Context): Promise<Reply> {
  const digest = (await digests.digests()).find((one) => one.id === id);
  // For all to see: worked again after a restart, it was this very invocation that did it.
  if (!digest) return plainly(context, 'This digest was deleted before.');
  const removed = await digests.remove(id);
  if (!removed.ok) return refusal(context, removed.problem.message);
  return changed('deleted', digest, context, [
    faint(text('To have it back: '), code(`${typedAs('digest', context)} ${asTyped(digest)}`)),
  ]);
}

/** The options that make such a digest again. */
function asTyped({ elsewhere, topic, schedule, include, whenNothing, missed }: ListedDigest): string {
  const quoted = (words: string): string => `"${words.replaceAll('"', "'")}"`;
  const { conflicts, answers } = include;
  return [
    'create',
    ...(elsewhere === undefined ? [] : [`channel:${elsewhere}`]),
    `topic:${topic === null ? 'all' : quoted(topic)}`,
    `when:${quoted(schedule.cron)}`,
    `time-zone:${schedule.timeZone}`,
    ...(whenNothing === 'line' ? ['nothing-new:line'] : []),
    ...(missed === 'skip' ? ['missed:skip'] : []),
    ...(conflicts && answers ? [] : [`include:${conflicts ? 'conflicts' : answers ? 'answers' : 'new'}`]),
  ].join(' ');
}
