import type { Citation } from '../answer/answer.ts';
import { notice } from './notice.ts';
import type { Block, Reply } from './reply.ts';
import type { VisibleDocuments } from './visible-documents.ts';

type Documents = Pick<VisibleDocuments, 'standing' | 'allows'>;

/**
 * A reply that was made earlier, as it may be shown now: its quotations as their files have them at this moment; those that
 * are no longer there are gone. Where it tells of a document that may not be seen any more, nothing of it is shown: its other
 * words may come from there, too.
 */
export async function checkedReply(reply: Reply, documents: Documents): Promise<Reply> {
  const files = reply.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'quotation' ? [block.citation.file, ...block.citation.copies] : [])),
  );
  if (!files.every(documents.allows)) return notice(reply.id, HIDDEN);
  const checked = async (block: Block): Promise<Block> => {
    if (block.kind !== 'quotation') return block;
    const { link, ...rest } = block;
    const citation = await citationNow(block.citation, documents);
    return { ...rest, citation, ...(link === undefined || citation.gone ? {} : { link }) };
  };
  const sections = reply.sections.map(async (section) => ({
    ...section,
    blocks: await Promise.all(section.blocks.map(checked)),
  }));
  return { ...reply, sections: await Promise.all(sections) };
}

const HIDDEN = 'This quoted a document that may not be seen from here any more.';

async function citationNow(shown: Citation, documents: Documents): Promise<Citation> {
  if (shown.gone) return shown;
  const standing = await documents.standing(shown);
  return 'citation' in standing ? standing.citation : standing.was;
}
