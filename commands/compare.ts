import type { SourceView } from '../src/answer/compare.ts';
import type { Command } from '../src/chat/command.ts';
import { amount } from './parts/amount.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { textOf } from './parts/options.ts';
import { faint, line, plainly, remark, reply, strong, text, theirs } from './parts/say.ts';
import { sourceSection } from './parts/source-section.ts';
import { typedAs } from './parts/typed-as.ts';

/** What each independent source says on a topic. */
export const compare: Command = {
  name: 'compare',
  description: 'What each independent source says on a topic, side by side',
  options: [{ name: 'topic', description: 'What it is about', kind: 'text', required: true, main: true }],
  visibility: () => 'public',
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const topic = textOf(args, 'topic') ?? '';
    const views: readonly SourceView[] = (await context.documents.compare(topic)).filter(
      ({ citations }) => citations.length > 0,
    );
    if (views.length === 0)
      return plainly(context, `Nothing found on “${topic}”.`, `Try fewer words, or ${typedAs('search', context)}.`);
    const count = amount(views.length, 'independent source');
    return reply(context, {
      summary: `${count} on “${topic}”`,
      sections: [
        remark(
          line(strong(count), theirs(` on “${topic}”`)),
          ...(views.length === 1 ? [faint(text('There is nothing to compare it with.'))] : []),
        ),
        ...views.map((view, i) => sourceSection(view, i + 1)),
      ],
    });
  },
};
