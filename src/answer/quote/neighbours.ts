import type { Span } from '../../corpus/span.ts';
import type { IndexedDocument, SearchIndex } from '../../index/search-index.ts';

export type Direction = 'before' | 'after';

interface Piece {
  readonly passage: number;
  readonly span: Span;
}

/** What lies further from the next passage, in UTF-16 code units, is another part of the page: more than a heading is between. */
const APART = 120;
const PASSAGES = 2;

interface Room {
  /** UTF-16 code units in all, more or less: whole sentences are taken until it is used up. */
  readonly reach: number;
  /** UTF-16 code units a piece, at most. */
  readonly limit: number;
}

/**
 * The body text beside a place, as it was indexed: runs of sentences within one passage, the nearest first. They are of
 * the passage that holds the place and of the next ones, two passages at most. Where the place begins or ends within a sentence the rest
 * of that sentence is the nearest piece. Of a longer sentence than `limit` the nearer part is taken, cut between words.
 */
export function piecesBeside(
  index: SearchIndex,
  document: IndexedDocument,
  place: Span,
  direction: Direction,
  { reach, limit }: Room,
): Piece[] {
  const pieces: Piece[] = [];
  let used = 0;
  for (const { passage, span } of sentencesBeside(index, document, place, direction)) {
    const cut = shortened(index.passage(passage), span, direction, limit);
    const size = cut.end - cut.start;
    if (used > 0 && used + size > reach) break;
    used += size;
    const last = pieces.at(-1);
    const joined =
      last?.passage === passage && inOneParagraph(index, passage, last.span, cut) ? hull(last.span, cut) : null;
    if (joined && joined.end - joined.start <= limit) pieces[pieces.length - 1] = { passage, span: joined };
    else pieces.push({ passage, span: cut });
    if (cut !== span) break;
  }
  return pieces;
}

/** A passage may hold several short paragraphs; a piece holds one. */
function inOneParagraph(index: SearchIndex, passage: number, a: Span, b: Span): boolean {
  const { text, start } = index.passage(passage);
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return !/\n[^\S\n]*\n/.test(text.slice(first.end - start, second.start - start));
}

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Sentences, or what is left of them, on one side of the place, the nearest first. */
function* sentencesBeside(
  index: SearchIndex,
  document: IndexedDocument,
  place: Span,
  direction: Direction,
): Generator<Piece> {
  const ids = Array.from({ length: document.endPassage - document.firstPassage }, (_, i) => document.firstPassage + i);
  const isBefore = direction === 'before';
  const own = ids.filter((id) => {
    const { start, end } = index.passage(id);
    return isBefore ? start < place.start : end > place.end;
  });
  let edge = isBefore ? place.start : place.end;
  for (const id of isBefore ? own.slice(-PASSAGES).reverse() : own.slice(0, PASSAGES)) {
    const passage = index.passage(id);
    if (isBefore ? edge - passage.end > APART : passage.start - edge > APART) return;
    edge = isBefore ? passage.start : passage.end;
    for (const sentence of isBefore ? [...passage.sentences].reverse() : passage.sentences) {
      const span = isBefore
        ? { start: sentence.start, end: Math.min(sentence.end, place.start) }
        : { start: Math.max(sentence.start, place.end), end: sentence.end };
      const tight = trimmed(passage, span);
      if (tight) yield { passage: id, span: tight };
    }
  }
}

/** Without white space at its ends; null where nothing that can be read is left. */
function trimmed(passage: { readonly text: string; readonly start: number }, { start, end }: Span): Span | null {
  if (end <= start) return null;
  const text = passage.text.slice(start - passage.start, end - passage.start);
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

/** The part of a span that lies nearest to the place, cut between words; the span itself where it is short enough. */
function shortened(
  passage: { readonly text: string; readonly start: number },
  span: Span,
  direction: Direction,
  limit: number,
): Span {
  if (span.end - span.start <= limit) return span;
  const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
  if (direction === 'after') {
    const stop = text.lastIndexOf(' ', limit);
    return trimmed(passage, { start: span.start, end: span.start + whole(text, stop > 0 ? stop : limit) }) ?? span;
  }
  const from = text.indexOf(' ', text.length - limit);
  return (
    trimmed(passage, { start: span.start + whole(text, from >= 0 ? from : text.length - limit), end: span.end }) ?? span
  );
}

/** Never between the two halves of a character: one further on. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at);
