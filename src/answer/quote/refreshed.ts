import type { IndexedDocument, SearchIndex } from '../../index/search-index.ts';
import type { Citation } from '../answer.ts';
import type { MaySee } from '../seeing.ts';
import { citation } from './cite.ts';

/**
 * A citation that was shown earlier, compared with the file as it is now. What is known of the document (title, dates,
 * notes) is taken from the index; copies that may not be seen from here are left out.
 */
export function refreshed(
  shown: Citation,
  index: SearchIndex,
  document: IndexedDocument,
  text: string | null,
  allow: MaySee,
): Citation {
  const { quote, start, end, score, shortSpan, reasons } = shown;
  const seen = new Set(index.documents.flatMap(({ id, file }) => (allow(id) ? [file] : [])));
  const copies = shown.copies.filter((file) => seen.has(file));
  return citation(document, quote, { start, end }, text, { copies, score, shortSpan, reasons });
}
