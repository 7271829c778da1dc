import type { Citation } from '../answer/answer.ts';
import type { Block, Reply } from './reply.ts';
import type { VisibleDocuments } from './visible-documents.ts';

/**
 * A reply that was made earlier, as it may be shown now: its quotations as their files have them at this moment; those that
 * are no longer there, or may not be seen, are gone.
 */
export async function checkedReply(reply: Reply, documents: Pick<VisibleDocuments, 'standing'>): Promise<Reply> {
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

async function citationNow(shown: Citation, documents: Pick<VisibleDocuments, 'standing'>): Promise<Citation> {
  if (shown.gone) return shown;
  const standing = await documents.standing(shown);
  return 'citation' in standing ? standing.citation : standing.was;
}
