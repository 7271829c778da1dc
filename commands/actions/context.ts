import type { Citation } from '../../src/answer/answer.ts';
import type { Action } from '../../src/chat/command.ts';
import type { Section } from '../../src/chat/reply.ts';
import { titleLine } from '../../src/chat/wording/visible.ts';
import { citationOf } from '../parts/citation-number.ts';
import { faint, heading, item, line, plainly, quotation, remark, reply, text } from '../parts/say.ts';
import { tooOld } from '../parts/too-old.ts';

/** What stands around a quotation. Value: as `citationValue` makes it. */
export const context: Action = {
  name: 'context',
  visibility: 'private',
  run: async (value, context) => {
    if (!context.target) return tooOld(context);
    const citation = citationOf(value, context.target.citations);
    const found = citation && (await context.documents.around(citation));
    // Gone and hidden are told alike, or the difference would tell that there is something to hide.
    if (!found)
      return plainly(
        context,
        'This quotation is gone: no document that can be seen from here holds it any more.',
        'Ask again for what the documents say now.',
      );
    const { before, itself, after } = found;
    const outcome = context.target.ending?.outcome;
    const marked = outcome === 'answered' || outcome === 'conflicting';
    return reply(context, {
      summary: `Around the quotation in ${titleLine(itself.title ?? itself.file)}`,
      sections: [
        ...pieces('Before it', before),
        remark(heading('The quotation'), quotation(itself, marked)),
        ...pieces('After it', after),
        ...(before.length + after.length === 0
          ? [remark(line(text('It is all that the document says.')))]
          : [
              ...(before.length === 0 ? [remark(faint(text('Nothing stands before it.')))] : []),
              ...(after.length === 0 ? [remark(faint(text('Nothing stands after it.')))] : []),
            ]),
      ],
    });
  },
};

function pieces(title: string, citations: readonly Citation[]): Section[] {
  return citations.map((citation, i) => item(...(i === 0 ? [heading(title)] : []), quotation(citation)));
}
