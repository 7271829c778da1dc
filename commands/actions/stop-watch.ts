import type { Action } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { ListedWatch } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { STOP_WATCH } from '../../src/digest/compose/buttons.ts';
import { noDigests } from '../parts/no-digests.ts';
import { code, faint, line, refusal, remark, reply, text, theirs } from '../parts/say.ts';
import { STOP_OWN_WATCH } from '../parts/stop-button.ts';
import { typedAs } from '../parts/typed-as.ts';
import { awaited } from '../parts/watch-words.ts';

/** Ends a watch. Value: its id. Whoever reads what it tells may stop it; everyone there is told, so that nobody waits for it. */
export const stopWatch: Action = {
  name: STOP_WATCH,
  visibility: 'public',
  run: (value, context) => stop(value, context),
};

/** Ends a watch that is told to one person alone, pressed where others read. */
export const stopOwnWatch: Action = {
  name: STOP_OWN_WATCH,
  visibility: 'private',
  run: (value, context) => stop(value, context),
};

async function stop(value: string, context: Context): Promise<Reply> {
  const { digests } = context;
  if (!digests) return noDigests(context);
  const ended = await digests.endWatch(value);
  if (!ended.ok) return refusal(context, ended.problem.message);
  return ended.value.endedBefore
    ? refusal(context, 'This watch is over already: it tells nothing any more.')
    : stopped(ended.value, context);
}

/** What is said when a watch has ended. */
function stopped(watch: ListedWatch, context: Context): Reply {
  const isOwn = watch.direct && !context.place.direct;
  const words = watch.text.replaceAll('"', "'");
  return reply(context, {
    summary: `Stopped: I no longer tell when ${awaited(watch)}.`,
    sections: [
      remark(
        line(
          { kind: 'person', id: context.person.id },
          theirs(` stopped this watch: I no longer tell when ${awaited(watch)}.`),
        ),
        faint(text('To have it back: '), code(`${typedAs('watch', context)} ${words}${isOwn ? ' private:yes' : ''}`)),
      ),
    ],
  });
}
