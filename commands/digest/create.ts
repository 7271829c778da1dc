import type { Arguments } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { clip } from '../../src/chat/wording/clip.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { manners, nameOfDigest, timesInWords, topicInWords } from '../parts/digest-words.ts';
import { EXAMPLE_TOPIC } from '../parts/example-topic.ts';
import { momentInWords, nextOf } from '../parts/moment.ts';
import { CLOSED } from '../parts/nothing-visible.ts';
import { channelOf, textOf } from '../parts/options.ts';
import { channel, code, faint, line, refusal, remark, reply, strong, text } from '../parts/say.ts';
import { typedAs } from '../parts/typed-as.ts';
import { DEFAULT_TIME_ZONE, readWish } from './wish.ts';

export async function createDigest(args: Arguments, digests: DigestDesk, context: Context): Promise<Reply> {
  const typed = typedAs('digest', context);
  const wish = readWish(args);
  if (!wish.ok)
    return refusal(
      context,
      'No digest was made.',
      wish.problem.message,
      givenBack(args, typed) ??
        `In one line: ${typed} create topic:${EXAMPLE_TOPIC} when:"weekdays at 8:30" time-zone:Europe/Berlin`,
    );
  const where = channelOf(args, 'channel');
  // Of another channel the desk says whether something can be seen from there.
  if (context.documents.closed && where === undefined)
    return refusal(
      context,
      'No digest was made.',
      'Nothing can be seen from here yet, so nothing would ever be told.',
      CLOSED,
    );
  const chosen = (await digests.digests()).find(({ id }) => id === textOf(args, 'digest'));
  if (chosen)
    return refusal(context, `That digest is there already: ${nameOfDigest(chosen)}.`, `To change it: ${typed} edit`);
  const first = nextOf(wish.value.schedule, context.now);
  if (first === null)
    return refusal(context, 'No digest was made.', `There is no such time: ${timesInWords(wish.value)}.`);
  const made = await digests.create(wish.value, where);
  if (!made.ok) return refusal(context, 'No digest was made.', made.problem.message);
  const digest = made.value;
  const { timeZone } = digest.schedule;
  const number = (await digests.digests()).findIndex(({ id }) => id === digest.id) + 1;
  const summary = `A digest on ${topicInWords(digest)}, ${timesInWords(digest)}`;
  return reply(context, {
    summary,
    sections: [
      remark(
        line(
          { kind: 'person', id: context.person.id },
          text(' made a digest of '),
          strong(topicInWords(digest)),
          text(`, ${timesInWords(digest)}${digest.elsewhere === undefined ? '.' : ', posted in '}`),
          ...(digest.elsewhere === undefined ? [] : [channel(digest.elsewhere), text('.')]),
        ),
        line(text(`First on ${momentInWords(first, timeZone)}, ${timeZone}.`)),
        ...manners(digest).map((sentence) => faint(text(sentence))),
        ...(isZoneOurs(args, timeZone)
          ? [
              faint(
                text(`No time zone was given, so it is ${DEFAULT_TIME_ZONE}. To change that: `),
                code(`${typed} edit digest:${number} time-zone:Europe/Berlin`),
              ),
            ]
          : []),
        faint(
          text(digest.elsewhere === undefined ? 'Anyone here' : 'Anyone here or there'),
          text(' may change or delete it: '),
          code(`${typed} list`),
        ),
      ),
    ],
  });
}

/** Options that a form asks for. */
const FILLED = ['topic', 'when', 'time-zone', 'include', 'nothing-new', 'missed'] as const;
/** A topic that is too long is not given back whole. */
const LONGEST_GIVEN = 120;

/** What was filled in, as a line to copy and mend: a form is gone once it was sent. Null where nothing was. */
function givenBack(args: Arguments, typed: string): string | null {
  if (textOf(args, 'digest') !== null || !FILLED.some((option) => textOf(args, option) !== null)) return null;
  const where = channelOf(args, 'channel');
  const given = FILLED.flatMap((option) => {
    const words = textOf(args, option);
    return words === null ? [] : [`${option}:${quoted(clip(titleLine(words), LONGEST_GIVEN))}`];
  });
  return `Yours, to copy and mend: ${[typed, 'create', ...(where ? [`channel:${quoted(titleLine(where.channel))}`] : []), ...given].join(' ')}`;
}

const quoted = (words: string): string => (/^[^\s"]+$/.test(words) ? words : `"${words.replaceAll('"', "'")}"`);

/** Whether nobody said which time zone it is: not in its option, nor behind the time. */
const isZoneOurs = (args: Arguments, timeZone: string): boolean =>
  textOf(args, 'time-zone') === null &&
  timeZone === DEFAULT_TIME_ZONE &&
  !/\b(?:utc|zulu)\b/i.test(textOf(args, 'when') ?? '');
