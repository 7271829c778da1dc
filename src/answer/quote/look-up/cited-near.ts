import type { IndexedDocument } from '../../../index/search-index.ts';
import type { Citation } from '../../answer.ts';
import { QUOTE_LIMIT } from '../../evidence/leaning.ts';
import { citation } from '../cite.ts';
import { clauseAround } from '../quotation.ts';
import type { Near } from './nearest.ts';

/** A near sentence as a citation, cut to what may be quoted around the words that it shares with the quotation. */
export function citedNear(near: Near, document: IndexedDocument, text: string | null): Citation {
  const { span, difference } = near;
  const part = span.end - span.start > QUOTE_LIMIT ? clauseAround(near.text, span, difference.part) : span;
  const quote = near.text.slice(part.start - span.start, part.end - span.start);
  const score = difference.likeness;
  return citation(document, quote, part, text, { copies: [], score, shortSpan: null, reasons: [] });
}
