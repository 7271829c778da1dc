import type { Context } from '../../src/chat/context.ts';
import type { ListedWatch } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { code, faint, line, remark, reply, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';
import { awaited } from './watch-words.ts';

/** What is said when a watch has ended. */
export function stopped(watch: ListedWatch, context: Context): Reply {
  const words = watch.text.replaceAll('"', "'");
  return reply(context, {
    summary: `Stopped: I no longer tell when ${awaited(watch)}.`,
    sections: [
      remark(
        line(
          { kind: 'person', id: context.person.id },
          theirs(` stopped this watch: I no longer tell when ${awaited(watch)}.`),
        ),
        faint(text('To have it back: '), code(`${typedAs('watch', context)} ${words}`)),
      ),
    ],
  });
}
