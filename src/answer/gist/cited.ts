import type { SearchIndex } from '../../index/search-index.ts';
import type { Citation } from '../answer.ts';
import type { Candidate } from '../evidence/candidate.ts';
import { citation } from '../quote/cite.ts';
import { copiesOf } from '../quote/copies.ts';
import type { CurrentText } from '../quote/current-text.ts';
import { quotationOf } from '../quote/quotation.ts';
import type { MaySee } from '../seeing.ts';

/** Sentences that are tried: where a file has changed since it was indexed, the best may be gone and the next still there. */
const TRIED = 6;

/** The first of the sentences that its file still holds, as a citation; null where it holds none of the first few. */
export async function firstCited(
  candidates: readonly Candidate[],
  index: SearchIndex,
  current: CurrentText,
  allow: MaySee,
): Promise<Citation | null> {
  for (const candidate of candidates.slice(0, TRIED)) {
    const { passage } = candidate;
    const document = index.documents[passage.document]!;
    const span = quotationOf(candidate, null);
    const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
    const copies = copiesOf(index, candidate, allow);
    const extras = { copies, score: 0, shortSpan: null, reasons: [] };
    const shown = citation(document, quote, span, await current(document), extras);
    if (!shown.gone) return shown;
  }
  return null;
}
