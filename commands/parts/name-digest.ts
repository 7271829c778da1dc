import type { Context } from '../../src/chat/context.ts';
import type { DigestDesk, ListedDigest } from '../../src/chat/digest-desk.ts';
import type { Reply } from '../../src/chat/reply.ts';
import { amount } from './amount.ts';
import { nameOfDigest, topicInWords } from './digest-words.ts';
import { pick } from './pick.ts';
import { code, faint, item, line, refusal, remark, reply, strong, text, theirs } from './say.ts';
import { typedAs } from './typed-as.ts';

type Named = { readonly digest: ListedDigest } | { readonly reply: Reply };

/**
 * The digest that a person means by its number in the list or its topic; with one alone, that one. Else a reply that helps.
 *
 * @param exactly the topic is given whole: see `pick`
 */
export async function nameDigest(
  name: string | null,
  digests: DigestDesk,
  context: Context,
  exactly = false,
): Promise<Named> {
  const all = await digests.digests();
  if (all.length === 0)
    return {
      reply: refusal(context, 'There is no digest here.', `To make one: ${typedAs('digest', context)} create`),
    };
  const [first, ...others] = name === null ? all : pick(all, name, topicInWords, exactly);
  if (first && others.length === 0) return { digest: first };
  return { reply: askBack(name, all, context) };
}

function askBack(name: string | null, all: readonly ListedDigest[], context: Context): Reply {
  const fitting = name === null ? [] : pick(all, name, topicInWords);
  const shown = fitting.length > 0 ? fitting : all;
  const said = name === null ? `There are ${all.length} digests here: which one?` : counted(fitting.length, name);
  const asked = reply(context, {
    summary: said,
    sections: [
      remark(line(theirs(said)), faint(text('Name it by its number, such as '), code('digest:1'))),
      ...shown.map((digest) => item(line(strong(`${all.indexOf(digest) + 1}.`), theirs(` ${nameOfDigest(digest)}`)))),
    ],
  });
  return { ...asked, forAsker: true };
}

const counted = (count: number, name: string): string =>
  count === 0
    ? `No digest here is called “${name}”.`
    : `${amount(count, 'digest')} ${count === 1 ? 'fits' : 'fit'} “${name}”.`;
