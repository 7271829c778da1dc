import type { Command } from '../src/chat/command.ts';
import { nothingVisible } from './parts/nothing-visible.ts';
import { textOf } from './parts/options.ts';
import { plainly } from './parts/say.ts';
import { verifyReply } from './parts/verify-reply.ts';
import { verifyWords } from './parts/verify-words.ts';

/** Looks a quotation, or every quotation of an earlier reply, up again. */
export const verify: Command = {
  name: 'verify',
  description: 'Look a quotation up again: does the document still say so?',
  options: [
    {
      name: 'quotation',
      description: 'The words, or a link to a reply of Ibid',
      kind: 'text',
      required: true,
      main: true,
    },
  ],
  visibility: () => 'private',
  run: async (args, context) => {
    const nothing = nothingVisible(context);
    if (nothing) return nothing;
    const given = textOf(args, 'quotation') ?? '';
    const link = linkIn(given);
    const recorded = link === null ? null : await context.replyAt(link);
    if (recorded) return await verifyReply(recorded, context);
    if (link !== null && /^https?:/i.test(link))
      return plainly(
        context,
        'This link leads to no reply of Ibid that can be seen from here.',
        'Copy the link of the message that holds the quotation, or give its words.',
      );
    return await verifyWords(withoutMarks(given), context);
  },
};

/** What may be a link to a message or a message's id: one run of characters, as some platforms give links in `<…>`. */
function linkIn(given: string): string | null {
  const bare = /^<([^<>|\s]+)(?:\|[^<>]*)?>$/.exec(given)?.[1] ?? given;
  return /\s/.test(bare) ? null : bare;
}

/** People copy the quotation marks along. Only marks around the whole are taken away. */
function withoutMarks(given: string): string {
  const inner = /^(?:“([^“”]+)”|"([^"]+)"|«([^«»]+)»|‘([^‘’]+)’)$/s.exec(given);
  return (inner?.slice(1).find((part) => part !== undefined) ?? given).trim();
}
