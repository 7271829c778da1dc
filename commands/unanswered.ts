import type { Command } from '../src/chat/command.ts';
import type { Context } from '../src/chat/context.ts';
import type { OpenQuestion } from '../src/chat/digest-desk.ts';
import type { Section } from '../src/chat/reply.ts';
import { dayInWords } from '../src/chat/wording/dates.ts';
import { titleLine } from '../src/chat/wording/visible.ts';
import { amount, times } from './parts/amount.ts';
import { keepButton } from './parts/keep-button.ts';
import { isoDayOf } from './parts/moment.ts';
import { noDigests } from './parts/no-digests.ts';
import { textOf } from './parts/options.ts';
import { faint, item, line, plainly, remark, reply, strong, text } from './parts/say.ts';
import { typedAs } from './parts/typed-as.ts';

const PAGE = 5;
const DAYS = 30;
const MOST_DAYS = 366;
/** The latest; whoever has asked more than this reads no further. */
const LISTED = 100;
const DAY_MS = 24 * 60 * 60_000;

/** What was asked here and the documents could not say. Questions of other channels are never among them. */
export const unanswered: Command = {
  name: 'unanswered',
  description: 'What was asked here and the documents could not say',
  options: [
    {
      name: 'days',
      description: `How many days back, 1 to ${MOST_DAYS}; without it: ${DAYS}`,
      kind: 'text',
      required: false,
      main: true,
    },
  ],
  visibility: () => 'private',
  run: async (args, context) => {
    const { digests } = context;
    if (!digests) return noDigests(context);
    const given = textOf(args, 'days');
    const days = given === null ? DAYS : daysOf(given);
    if (days === null)
      return plainly(context, `“days” is “${given?.slice(0, 40)}”; expected a number from 1 to ${MOST_DAYS}.`);
    const questions = await digests.unanswered(context.now - days * DAY_MS, LISTED);
    const period = `in the last ${days === 1 ? '24 hours' : `${days} days`}`;
    if (questions.length === 0)
      return plainly(
        context,
        `Nothing that was asked here ${period} is without an answer.`,
        'A question that was answered later is not listed, nor one that was asked privately or in another channel.',
      );
    const count = questions.length < LISTED ? amount(questions.length, 'question') : `The latest ${LISTED} questions`;
    const first = `${count} without an answer ${period}`;
    return reply(context, {
      summary: first,
      sections: [
        remark(
          line(strong(first)),
          faint(
            text(`Asked here, latest first. A document that says it can be added with ${typedAs('add', context)}.`),
          ),
        ),
        ...questions.map((question) => row(question, context)),
      ],
      pageItems: PAGE,
    });
  },
};

/** `30`, `30 days`, `30d`. */
function daysOf(given: string): number | null {
  const days = Number(/^(\d{1,3})(?: ?d(?:ays?)?)?$/i.exec(given)?.[1] ?? 0);
  return days >= 1 && days <= MOST_DAYS ? days : null;
}

function row({ question, at, times: count, invocation, kept }: OpenQuestion, { now }: Context): Section {
  const when = now - at < DAY_MS ? 'in the last 24 hours' : `on ${dayInWords(isoDayOf(at))}`;
  const asked = count === 1 ? `Asked ${when}` : `Asked ${times(count)}, last ${when}`;
  return {
    ...item(
      line(strong(titleLine(question))),
      faint(text(kept ? `${asked} · I will tell when a document answers it` : asked)),
    ),
    ...(kept ? {} : { buttons: [keepButton(invocation)] }),
  };
}
