import type { Command } from '../src/chat/command.ts';
import { daysInWords } from '../src/chat/wording/dates.ts';
import { amount } from './parts/amount.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { given, textOf } from './parts/options.ts';
import { period } from './parts/restriction.ts';
import { faint, heading, item, line, plainly, quotation, remark, reply, strong, text, theirs } from './parts/say.ts';
import { typedAs } from './parts/typed-as.ts';

/** Dated statements on a topic, in the order of what they tell. */
export const timeline: Command = {
  name: 'timeline',
  description: 'What happened when: dated statements on a topic, in order, each a quotation',
  options: [
    { name: 'topic', description: 'What it is about', kind: 'text', required: true, main: true },
    { name: 'from', description: 'Only what happened on this day or later', kind: 'day', required: false },
    { name: 'to', description: 'Only what happened on this day or earlier', kind: 'day', required: false },
  ],
  visibility: () => 'public',
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const topic = textOf(args, 'topic') ?? '';
    const days = given(args, 'from', 'to');
    const statements = await context.documents.timeline(topic, days);
    const isLimited = days.from !== undefined || days.to !== undefined;
    const limit = isLimited ? `Only what happened ${period(days.from, days.to)}.` : null;
    if (statements.length === 0)
      return plainly(
        context,
        `No dated statement on “${topic}”.`,
        ...(limit ? [limit] : []),
        `Try ${limit ? 'other days, ' : ''}fewer words, or ${typedAs('search', context)}.`,
      );
    const count = amount(statements.length, 'dated statement');
    return reply(context, {
      summary: `${count} on “${topic}”`,
      sections: [
        remark(line(strong(count), theirs(` on “${topic}”`)), ...(limit ? [faint(text(limit))] : [])),
        ...statements.map(({ from, to, citation }) => item(heading(daysInWords(from, to)), quotation(citation))),
      ],
    });
  },
};
