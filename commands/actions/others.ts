import type { Citation } from '../../src/answer/answer.ts';
import type { SourceView } from '../../src/answer/compare.ts';
import type { Action } from '../../src/chat/command.ts';
import type { Context } from '../../src/chat/context.ts';
import { citationsOf } from '../../src/chat/reply.ts';
import { amount } from '../parts/amount.ts';
import { faint, line, plainly, remark, reply, strong, text, theirs } from '../parts/say.ts';
import { sourceSection } from '../parts/source-section.ts';
import { tooOld } from '../parts/too-old.ts';

const LIMITING = ['as-of', 'source', 'from', 'to'] as const;

/** What other, independent sources say to the question that the reply above answers. */
export const others: Action = {
  name: 'others',
  visibility: 'private',
  run: async (_, context) => {
    const above = await context.again?.();
    const question = above?.asked?.question ?? context.target?.question ?? null;
    if (!above || question === null) return tooOld(context);
    const shown = citationsOf(above);
    const views = (await context.documents.compare(question)).flatMap((view) => unseen(view, shown));
    const limited = wasLimited(context)
      ? ['From all documents that can be seen from here, not only those that the question was limited to.']
      : [];
    if (views.length === 0)
      return plainly(
        context,
        shown.length > 1
          ? 'No other source than those above says more to this.'
          : 'No other source says anything to this.',
        ...limited,
        'Copies of one story count as one source.',
      );
    const first = amount(views.length, 'other source');
    return reply(context, {
      summary: `${first}: ${question}`,
      sections: [
        remark(line(strong(first), theirs(`: ${question}`)), ...limited.map((words) => faint(text(words)))),
        ...views.map((view, i) => sourceSection(view, i + 1)),
      ],
    });
  },
};

/** The source without what was shown already; nothing of the source that the answer itself is from. */
function unseen(view: SourceView, shown: readonly Citation[]): SourceView[] {
  const [main] = shown;
  const files = [view.file, ...view.copies];
  if (main && files.some((file) => file === main.file || main.copies.includes(file))) return [];
  const citations = view.citations.filter((citation) => !shown.some((other) => overlaps(citation, other)));
  return citations.length > 0 ? [{ ...view, citations }] : [];
}

const overlaps = (a: Citation, b: Citation): boolean => a.file === b.file && a.start < b.end && b.start < a.end;

function wasLimited({ target }: Context): boolean {
  const request = target?.invocation.request;
  return (
    request?.kind === 'command' && LIMITING.some((name) => request.raw[name] !== undefined && request.raw[name] !== '')
  );
}
