import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedDigest } from '../../src/chat/digest-desk.ts';
import type { Block, Reply } from '../../src/chat/reply.ts';
import { nameOfDigest } from '../parts/digest-words.ts';
import { momentInWords, nextOf } from '../parts/moment.ts';
import { nameDigest } from '../parts/name-digest.ts';
import { textOf } from '../parts/options.ts';
import { code, faint, line, plainly, refusal, remark, reply, strong, text } from '../parts/say.ts';
import { typedAs } from '../parts/typed-as.ts';

export async function pauseDigest(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameDigest(textOf(args, 'digest'), digests, context);
  return 'reply' in named ? named.reply : await pause(named.digest, digests, context);
}

export async function pause(digest: ListedDigest, digests: DigestDesk, context: Context): Promise<Reply> {
  // For all to see: worked again after a restart, it was this very invocation that did it.
  if (digest.pausedAt !== null) return plainly(context, `This digest is paused already: ${nameOfDigest(digest)}.`);
  const paused = await digests.change(digest.id, { paused: true });
  if (!paused.ok) return refusal(context, paused.problem.message);
  return changed('paused', paused.value, context, [
    faint(text('It posts nothing until somebody writes '), code(`${typedAs('digest', context)} resume`)),
  ]);
}

export async function resumeDigest(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const named = await nameDigest(textOf(args, 'digest'), digests, context);
  if ('reply' in named) return named.reply;
  if (named.digest.pausedAt === null)
    return plainly(context, `This digest is not paused: ${nameOfDigest(named.digest)}.`);
  const resumed = await digests.change(named.digest.id, { paused: false });
  if (!resumed.ok) return refusal(context, resumed.problem.message);
  const { schedule } = resumed.value;
  const next = nextOf(schedule, context.now);
  return changed('resumed', resumed.value, context, [
    ...(next === null
      ? []
      : [
          line(
            text(`Next on ${momentInWords(next, schedule.timeZone)}, ${schedule.timeZone}. It covers the pause too.`),
          ),
        ]),
  ]);
}

/** What everyone is told of a change. */
export function changed(done: string, digest: ListedDigest, context: Context, under: readonly Block[]): Reply {
  const name = nameOfDigest(digest);
  return reply(context, {
    summary: `The digest was ${done}: ${name}`,
    sections: [
      remark(line({ kind: 'person', id: context.person.id }, text(` ${done} the digest: `), strong(name)), ...under),
    ],
  });
}
