import type { Span } from '../../../src/corpus/span.ts';
import type { Difference, DocumentView } from '../server/documents.ts';
import type { Marking } from './stretches.ts';

export type MarkKind = 'target' | 'removed' | 'quoted' | 'date' | 'note' | 'cut' | 'changed';

/** Everything that is known of the parts of a document's window. */
export function markingsOf(
  view: DocumentView,
  target: Span | null,
  differences: readonly Difference[],
): Marking<MarkKind>[] {
  const found = (value: DocumentView['published'], label: string): Marking<MarkKind>[] =>
    value?.where ? [{ ...value.where, kind: 'date', label }] : [];
  return [
    ...(target ? [{ ...target, kind: 'target' as const, label: 'Quotation' }] : []),
    ...view.removed.map(({ start, end, reason }) => ({ start, end, kind: 'removed' as const, label: reason })),
    ...view.quotations.map(({ start, end, question }) => ({
      start,
      end,
      kind: 'quoted' as const,
      label: question === null ? 'Quoted before' : `Quoted for: ${question}`,
    })),
    ...found(view.published, 'Date of publication, found here'),
    ...found(view.saved, 'Day of saving, found here'),
    ...view.notes.flatMap(({ where, words }) => (where ? [{ ...where, kind: 'note' as const, label: words }] : [])),
    ...differences.flatMap(({ kind, here }) =>
      here && kind !== 'added'
        ? [{ ...here, kind, label: kind === 'cut' ? 'Left out in the copy' : 'Other words in the copy' }]
        : [],
    ),
  ];
}
