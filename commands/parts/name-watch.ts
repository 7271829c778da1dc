import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedWatch } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { amount } from './amount.ts';
import { EXAMPLE_TOPIC } from './example-topic.ts';
import { pick } from './pick.ts';
import { code, faint, item, line, refusal, remark, reply, strong, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';

type Named = { readonly watch: ListedWatch } | { readonly reply: Reply };

/** The watch that a person means by its number in the list or its words; with one alone, that one. Else a reply that helps. */
export async function nameWatch(name: string | null, digests: DigestDesk, context: Context): Promise<Named> {
  const all = await digests.watches();
  const typed = typedAs('watch', context);
  if (all.length === 0)
    return {
      reply: refusal(context, 'Nothing is watched here.', `To watch a topic or a question: ${typed} ${EXAMPLE_TOPIC}`),
    };
  const found = name === null ? all : pick(all, name, (one) => one.text);
  const [first] = found;
  if (found.length === 1 && first) return { watch: first };
  const shown = found.length > 0 ? found : all;
  const said =
    name === null
      ? `${all.length} things are watched here: which one?`
      : found.length > 0
        ? `${amount(found.length, 'watch', 'watches')} fit “${name}”.`
        : `No watch here is called “${name}”.`;
  return {
    reply: {
      ...reply(context, {
        summary: said,
        sections: [
          remark(line(theirs(said)), faint(text('Name it by its number, such as '), code(`${typed} stop 1`))),
          ...shown.map((one) => item(line(strong(`${all.indexOf(one) + 1}.`), theirs(` ${titleLine(one.text)}`)))),
        ],
      }),
      forAsker: true,
    },
  };
}
