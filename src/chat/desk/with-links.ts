import type { Citation } from '../../answer/answer.ts';
import type { Reply } from '../reply.ts';

/** The address of the page that shows a quotation in its document; null where there is none. */
export type LinkTo = (citation: Citation) => string | null;

/** The reply, whose quotations lead to their documents. What is gone leads nowhere. */
export function withLinks(reply: Reply, linkTo: LinkTo): Reply {
  return {
    ...reply,
    sections: reply.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        const link = block.kind === 'quotation' && !block.citation.gone ? linkTo(block.citation) : null;
        return block.kind === 'quotation' && link !== null ? { ...block, link } : block;
      }),
    })),
  };
}
