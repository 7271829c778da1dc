import type { Span } from '../../corpus/span.ts';
import type { IndexedDocument, IndexedPassage, SearchIndex } from '../../index/search-index.ts';
import type { Citation } from '../answer.ts';
import { QUOTE_LIMIT } from '../evidence/leaning.ts';
import { everyDocument, type Seeing } from '../seeing.ts';
import { citation } from './cite.ts';
import type { CurrentText } from './current-text.ts';
import { type Direction, piecesBeside } from './neighbours.ts';
import { refreshed } from './refreshed.ts';

/** The text around a quotation, in pieces that are quotations themselves: each at most 400 characters, verbatim. */
export interface Surroundings {
  /** In the order of the text, like `after`. */
  readonly before: readonly Citation[];
  readonly itself: Citation;
  readonly after: readonly Citation[];
}

/** So many UTF-16 code units are shown on each side, more or less: sentences are not cut for it. */
const REACH = 600;
/** A sentence that moved is looked for so far from where it should stand, in UTF-16 code units. */
const STRAYED = 2_000;

/**
 * What stands around a citation that was shown earlier: whole sentences of the body text, of its own passage and the
 * passages next to it, as far as the file still holds them there. A piece never reaches over a heading or a part that
 * was removed. Null when the quotation is gone from the file, or the document may not be seen.
 */
export async function around(
  shown: Citation,
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument }: Seeing = {},
): Promise<Surroundings | null> {
  const document = index.documents.find(({ file }) => file === shown.file);
  if (!document || !allow(document.id)) return null;
  const text = await current(document);
  const itself = refreshed(shown, index, document, text, allow);
  if (text === null || itself.gone) return null;
  const home = homeOf(index, document, shown);
  const side = (direction: Direction): Citation[] => {
    const spans = piecesBeside(index, document, home, direction, { reach: REACH, limit: QUOTE_LIMIT });
    return standing(index, text, spans, { home, now: itself, direction }).map(({ quote, span }) =>
      citation(document, quote, span, text, { copies: [], score: 0, shortSpan: null, reasons: [] }),
    );
  };
  return { before: side('before').reverse(), itself, after: side('after') };
}

/** Where the quotation stands in the text as it was indexed: what is shown may be older or newer than the index. */
function homeOf(index: SearchIndex, document: IndexedDocument, { quote, start, end }: Citation): Span {
  let home: Span | null = null;
  for (let id = document.firstPassage; id < document.endPassage; id++) {
    const passage = index.passage(id);
    for (let at = passage.text.indexOf(quote); at >= 0; at = passage.text.indexOf(quote, at + 1)) {
      const found = passage.start + at;
      if (!home || Math.abs(found - start) < Math.abs(home.start - start))
        home = { start: found, end: found + quote.length };
    }
  }
  return home ?? { start, end };
}

interface Sides {
  readonly home: Span;
  readonly now: Span;
  readonly direction: Direction;
}

/** The pieces, nearest first, with where they stand now; up to the first that is no longer there. */
function standing(
  index: SearchIndex,
  text: string,
  pieces: readonly { readonly passage: number; readonly span: Span }[],
  { home, now, direction }: Sides,
): { quote: string; span: Span }[] {
  const found: { quote: string; span: Span }[] = [];
  let edge = direction === 'before' ? now.start : now.end;
  let edgeThen = direction === 'before' ? home.start : home.end;
  for (const { passage, span } of pieces) {
    const quote = textOf(index.passage(passage), span);
    const expected = edge + span.start - edgeThen;
    const start = text.startsWith(quote, expected) ? expected : strayed(text, quote, edge, direction);
    if (start < 0) break;
    found.push({ quote, span: { start, end: start + quote.length } });
    edge = direction === 'before' ? start : start + quote.length;
    edgeThen = direction === 'before' ? span.start : span.end;
  }
  return found;
}

const textOf = ({ text, start }: IndexedPassage, span: Span): string =>
  text.slice(span.start - start, span.end - start);

function strayed(text: string, quote: string, edge: number, direction: Direction): number {
  const at = direction === 'before' ? text.lastIndexOf(quote, edge - quote.length) : text.indexOf(quote, edge);
  if (direction === 'before' && edge < quote.length) return -1;
  return at >= 0 && Math.abs(at - edge) <= STRAYED + quote.length ? at : -1;
}
