import type { Citation } from '../../src/answer/answer.ts';
import type { StandingNow } from '../../src/answer/quote/look-up.ts';
import type { Context } from '../../src/chat/context.ts';
import type { Block, Reply, Section } from '../../src/chat/reply.ts';
import type { Recorded } from '../../src/chat/state.ts';
import { amount } from './amount.ts';
import { code, faint, heading, item, line, plainly, quotation, remark, reply, strong, text, theirs } from './say.ts';

/** Each quotation of an earlier reply: whether its file still holds the words, and where. */
export async function verifyReply({ citations }: Recorded, context: Context): Promise<Reply> {
  if (citations.length === 0) return plainly(context, 'That reply quotes nothing that can be seen from here.');
  const standings = await Promise.all(
    citations.map(async (citation) => ({ citation, standing: await context.documents.standing(citation) })),
  );
  const counts = KINDS.flatMap((kind) => {
    const count = standings.filter(({ standing }) => standing.kind === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  const first = `${amount(citations.length, 'quotation')}: ${counts.join(', ')}`;
  return reply(context, {
    summary: first,
    sections: [
      remark(line(strong(first))),
      ...standings.map(({ citation, standing }, i) => section(i + 1, citation, standing, context)),
    ],
  });
}

const KINDS = ['unchanged', 'moved', 'changed', 'gone'] as const satisfies readonly StandingNow['kind'][];

function section(number: number, shown: Citation, standing: StandingNow, context: Context): Section {
  if ('citation' in standing) {
    const { line: now } = standing.citation;
    const title =
      standing.kind === 'unchanged' ? 'Unchanged' : `Moved${shown.line === now ? '' : `, was in line ${shown.line}`}`;
    return item(heading(`${number}. ${title}`), quotation(standing.citation));
  }
  const isSeen = context.documents.documents.some(({ file }) => file === shown.file);
  if (!isSeen)
    return item(heading(`${number}. Gone`), line(text('No document that can be seen from here holds these words.')));
  if (standing.kind === 'gone') return item(heading(`${number}. Gone`), ...held(shown));
  return item(
    heading(`${number}. Changed`),
    ...held(shown),
    faint(text('What comes closest there now:')),
    quotation(standing.nearest),
  );
}

/** The words that were shown, as what they are: no quotation any more. */
function held({ file, quote }: Citation): Block[] {
  return [line(code(file), text(' no longer holds the words that were shown:')), faint(theirs(quote))];
}
