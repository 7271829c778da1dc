import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { dayInWords } from '../../src/chat/wording/dates.ts';
import { EXAMPLE_TOPIC } from '../parts/example-topic.ts';
import { isoDayOf } from '../parts/moment.ts';
import { CLOSED } from '../parts/nothing-visible.ts';
import { faint, line, refusal, remark, reply, text } from '../parts/say.ts';
import { stopButton } from '../parts/stop-button.ts';
import { typedAs } from '../parts/typed-as.ts';
import { awaited, pace, promise } from '../parts/watch-words.ts';
import { readAddition } from './meant.ts';

export async function addWatch(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const read = readAddition(args);
  if (!read.ok)
    return refusal(
      context,
      'Nothing is watched.',
      read.problem.message,
      `Such as: ${typedAs('watch', context)} ${EXAMPLE_TOPIC}`,
    );
  const isDirect = context.place.direct || args['private'] === true;
  if (!isDirect && context.documents.closed)
    return refusal(
      context,
      'Nothing is watched.',
      'Nothing can be seen from here yet, so nothing would ever be told.',
      CLOSED,
    );
  const added = await digests.watch({ ...read.value, where: isDirect ? 'direct' : 'here' });
  if (!added.ok) return refusal(context, 'Nothing is watched.', added.problem.message);
  const { watch, isNew } = added.value;
  const list = `${typedAs('watch', context)} list`;
  const elsewhere = watch.direct && !context.place.direct ? ', in a direct message to Ibid' : '';
  const by =
    context.place.direct || watch.direct || !isNew
      ? []
      : [{ kind: 'person', id: context.person.id } as const, text(': ')];
  const first = isNew
    ? promise(watch)
    : `This is watched already, since ${dayInWords(isoDayOf(watch.createdAt))}: I tell when ${awaited(watch)}, ${pace(watch)}${watch.pausedAt === null ? '' : '. It is paused'}.`;
  const said = reply(context, {
    summary: first,
    sections: [
      remark(
        line(...by, text(first)),
        ...(isNew && watch.kind === 'question'
          ? [
              faint(
                text(
                  'A question is told its answers. To be told everything on a topic, name the topic in a few words.',
                ),
              ),
            ]
          : []),
        faint(text(`To see all and to stop some: ${list}${elsewhere}`)),
      ),
    ],
    buttons: [stopButton(watch, context)],
  });
  // What is watched already changes nothing for the others.
  return isNew ? said : { ...said, forAsker: true };
}
