import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { manners, nameOfDigest, timesInWords } from '../parts/digest-words.ts';
import { momentInWords, nextOf } from '../parts/moment.ts';
import { nameDigest } from '../parts/name-digest.ts';
import { channelOf, textOf } from '../parts/options.ts';
import { channel, faint, line, refusal, remark, reply, strong, text } from '../parts/say.ts';
import { changeOf, readChange } from './wish.ts';

export async function editDigest(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameDigest(textOf(args, 'digest'), digests, context, true);
  if ('reply' in named) return named.reply;
  const before = nameOfDigest(named.digest);
  const unchanged = (why: string) => refusal(context, `Nothing was changed: ${before}.`, why);
  const read = readChange(args);
  if (!read.ok) return unchanged(read.problem.message);
  const where = channelOf(args, 'channel');
  if (Object.keys(read.value).length === 0 && where === undefined)
    return unchanged('Give what is to change: channel, topic, when, time-zone, include, nothing-new or missed.');
  const change = changeOf(read.value, named.digest);
  if (!change.ok) return unchanged(change.problem.message);
  const next = nextOf(change.value.schedule ?? named.digest.schedule, context.now);
  if (next === null) return unchanged(`There is no such time: ${timesInWords({ ...named.digest, ...change.value })}.`);
  const changed = await digests.change(named.digest.id, change.value, where);
  if (!changed.ok) return unchanged(changed.problem.message);
  const digest = changed.value;
  const { timeZone } = digest.schedule;
  return reply(context, {
    summary: `Changed: ${nameOfDigest(digest)}`,
    sections: [
      remark(
        line({ kind: 'person', id: context.person.id }, text(' changed the digest: '), strong(nameOfDigest(digest))),
        ...(nameOfDigest(digest) === before ? [] : [faint(text(`It was: ${before}`))]),
        ...(digest.elsewhere === undefined
          ? where === undefined
            ? []
            : [line(text('It is posted here.'))]
          : [line(text('It is posted in '), channel(digest.elsewhere), text('.'))]),
        line(
          text(digest.pausedAt === null ? `Next on ${momentInWords(next, timeZone)}, ${timeZone}.` : 'It is paused.'),
        ),
        ...manners(digest).map((sentence) => faint(text(sentence))),
      ),
    ],
  });
}
