import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedDigest } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { amount } from './amount.ts';
import { nameOfDigest, topicInWords } from './digest-words.ts';
import { pick } from './pick.ts';
import { code, faint, item, line, plainly, remark, reply, strong, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';

type Named = { readonly digest: ListedDigest } | { readonly reply: Reply };

/** The digest that a person means by its number in the list or its topic; with one alone, that one. Else a reply that helps. */
export async function nameDigest(name: string | null, digests: DigestDesk, context: Context): Promise<Named> {
  const all = await digests.digests();
  if (all.length === 0)
    return {
      reply: plainly(context, 'There is no digest here.', `To make one: ${typedAs('digest', context)} create`),
    };
  const [only] = all;
  if (name === null && all.length === 1 && only) return { digest: only };
  const found = name === null ? all : pick(all, name, topicInWords);
  const [first] = found;
  if (name !== null && found.length === 1 && first) return { digest: first };
  const shown = found.length > 0 ? found : all;
  const said =
    name === null
      ? `There are ${all.length} digests here: which one?`
      : found.length > 0
        ? `${amount(found.length, 'digest')} fit “${name}”.`
        : `No digest here is called “${name}”.`;
  return {
    reply: reply(context, {
      summary: said,
      sections: [
        remark(line(theirs(said)), faint(text('Name it by its number, such as '), code('digest:2'), text('.'))),
        ...shown.map((digest) => item(line(strong(`${all.indexOf(digest) + 1}.`), theirs(` ${nameOfDigest(digest)}`)))),
      ],
    }),
  };
}
