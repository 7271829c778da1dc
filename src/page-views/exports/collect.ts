import type { Recorded } from '../../chat/state.ts';
import type { VisibleDocuments } from '../../chat/visible-documents.ts';
import type { ExportedReply } from './exported.ts';

/**
 * A recorded reply as it can be exported: each quotation is looked up in its file as it is now. What the file no longer
 * holds, and what may not be seen from here, is only named.
 */
export async function exportedReply(
  { invocation, question, citations, ending }: Recorded,
  documents: Pick<VisibleDocuments, 'standing' | 'allows'>,
): Promise<ExportedReply> {
  const standing = await Promise.all(
    citations.filter(({ file }) => documents.allows(file)).map((citation) => documents.standing(citation)),
  );
  return {
    question,
    askedAt: invocation.receivedAt,
    outcome: ending?.outcome ?? null,
    citations: standing.flatMap((one) => (one.kind === 'unchanged' || one.kind === 'moved' ? [one.citation] : [])),
    gone: standing.flatMap((one) => (one.kind === 'changed' || one.kind === 'gone' ? [one.was.file] : [])),
  };
}
