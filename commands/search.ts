import type { Command } from '../src/chat/command.ts';
import { amount } from './parts/amount.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { textOf } from './parts/options.ts';
import { item, line, plainly, quotation, remark, reply, strong, theirs } from './parts/say.ts';

const MOST = 50;
const PAGE = 5;

/** Passages that hold the words, best first. */
export const search: Command = {
  name: 'search',
  description: 'Find passages by their words, best first',
  options: [{ name: 'words', description: 'Words to look for', kind: 'text', required: true, main: true }],
  visibility: () => 'private',
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const words = textOf(args, 'words') ?? '';
    // One more than are shown tells whether there are more.
    const all = await context.documents.search(words, MOST + 1);
    const shown = all.slice(0, MOST);
    if (shown.length === 0)
      return plainly(
        context,
        `No passage found for “${words}”.`,
        'Try fewer words, or other words for the same thing.',
      );
    const count = all.length > MOST ? `The ${MOST} best passages` : amount(shown.length, 'passage');
    return reply(context, {
      summary: `${count} for “${words}”`,
      sections: [
        remark(line(strong(count), theirs(` for “${words}”`))),
        ...shown.map((citation) => item(quotation(citation))),
      ],
      pageItems: PAGE,
    });
  },
};
