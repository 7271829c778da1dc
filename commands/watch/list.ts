import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedWatch } from '../../src/chat/digest-desk.ts';
import type { Reply, Section } from '../../src/chat/reply.ts';
import { dayInWords } from '../../src/chat/wording/dates.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { amount } from '../parts/amount.ts';
import { EXAMPLE_TOPIC } from '../parts/example-topic.ts';
import { isoDayOf } from '../parts/moment.ts';
import { faint, item, line, plainly, remark, reply, strong, text } from '../parts/say.ts';
import { stopButton } from '../parts/stop-button.ts';
import { typedAs } from '../parts/typed-as.ts';
import { pace } from '../parts/watch-words.ts';

const PAGE = 5;

export async function listWatches(_: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const all = await digests.watches();
  const typed = typedAs('watch', context);
  const elsewhere = context.place.direct ? [] : [`What I tell you alone is listed in a direct message: ${typed} list`];
  if (all.length === 0)
    return plainly(
      context,
      'Nothing is watched here.',
      `To watch a topic or a question: ${typed} ${EXAMPLE_TOPIC}`,
      ...elsewhere,
    );
  const count = amount(all.length, 'watch', 'watches');
  return reply(context, {
    summary: `${count} here`,
    sections: [
      remark(line(strong(`${count} here`)), ...elsewhere.map((words) => faint(text(words)))),
      ...all.map((watch, i) => row(watch, i + 1, context)),
    ],
    pageItems: PAGE,
  });
}

const KINDS: Readonly<Record<ListedWatch['kind'], string>> = {
  topic: 'everything new on it',
  question: 'answers in new documents',
  kept: 'told once, when a document answers it',
};

function row(watch: ListedWatch, number: number, context: Context): Section {
  const { kind, pausedAt, createdAt, person } = watch;
  const about = [KINDS[kind], ...(kind === 'kept' ? [] : [pace(watch)]), ...(pausedAt === null ? [] : ['paused'])];
  return {
    ...item(
      line(strong(`${number}. ${titleLine(watch.text)}`)),
      faint(text(about.join(' · '))),
      faint(text(`Since ${dayInWords(isoDayOf(createdAt))}, for `), { kind: 'person', id: person.id }),
    ),
    buttons: [stopButton(watch, context)],
  };
}
