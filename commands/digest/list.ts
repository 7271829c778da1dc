import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedDigest } from '../../src/chat/digest-desk.ts';
import type { Reply, Section } from '../../src/chat/reply.ts';
import { amount } from '../parts/amount.ts';
import { outcomeInWords, timesInWords, topicInWords } from '../parts/digest-words.ts';
import { EXAMPLE_TOPIC } from '../parts/example-topic.ts';
import { momentInWords, nextOf } from '../parts/moment.ts';
import { channel, code, faint, item, line, plainly, remark, reply, strong, text } from '../parts/say.ts';
import { typedAs } from '../parts/typed-as.ts';

const PAGE = 8;

export async function listDigests(_: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const all = await digests.digests();
  const typed = typedAs('digest', context);
  if (all.length === 0)
    return plainly(
      context,
      'There is no digest here.',
      `To make one: ${typed} create topic:${EXAMPLE_TOPIC} when:"weekdays at 8:30" time-zone:Europe/Berlin`,
    );
  const count = amount(all.length, 'digest');
  return reply(context, {
    summary: `${count} here`,
    sections: [
      remark(line(strong(`${count} here`))),
      ...all.map((digest, i) => row(digest, i + 1, context)),
      remark(faint(text('Anyone here may change them, by number: '), code(`${typed} pause 1`))),
    ],
    pageItems: PAGE,
  });
}

function row(digest: ListedDigest, number: number, { now }: Context): Section {
  const { schedule, pausedAt, lastRun, createdBy, elsewhere } = digest;
  const next = nextOf(schedule, now);
  const moment = (at: number): string => momentInWords(at, schedule.timeZone);
  return item(
    line(strong(`${number}. ${topicInWords(digest)}`), text(` · ${timesInWords(digest)}`)),
    ...(elsewhere === undefined ? [] : [line(text('Posted in '), channel(elsewhere))]),
    pausedAt === null
      ? line(
          text(next === null ? 'It does not come again: its time zone is not known here.' : `Next on ${moment(next)}`),
        )
      : line(text(`Paused since ${moment(pausedAt)}`)),
    faint(
      text(
        lastRun
          ? // Whether something was new there is for those who can see that channel.
            `Last on ${moment(lastRun.due)}${elsewhere === undefined ? `: ${outcomeInWords(lastRun.outcome)}` : ''}`
          : 'It has not come yet.',
      ),
    ),
    faint(text('Made by '), { kind: 'person', id: createdBy.id }),
  );
}
