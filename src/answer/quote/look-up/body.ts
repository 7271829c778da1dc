import type { Span } from '../../../corpus/span.ts';
import type { IndexedPassage, SearchIndex } from '../../../index/search-index.ts';
import { type Normalised, normalised } from './normalised.ts';

/** Passages of one document that follow each other, as one normalised text, with the way back to the source text. */
export interface Body {
  readonly document: number;
  readonly text: string;
  /** Where the normalised text from `start` to `end` stands, by passage, in the order of the text; never empty. */
  places(start: number, end: number): readonly Place[];
}

export interface Place {
  readonly passage: IndexedPassage;
  /** Absolute, in the source text as it was indexed. */
  readonly span: Span;
}

/**
 * The body text around the passages of each document, wide enough for words of `length` code units that stand there in
 * part. In the order of the passages given.
 */
export function bodiesAround(index: SearchIndex, passages: readonly number[], length: number): Body[] {
  const byDocument = new Map<number, Set<number>>();
  for (const id of passages) {
    const { document } = index.passage(id);
    const known = byDocument.get(document) ?? new Set();
    byDocument.set(document, known.add(id));
    const { firstPassage, endPassage } = index.documents[document]!;
    for (const step of [-1, 1])
      for (let next = id + step, have = 0; next >= firstPassage && next < endPassage && have < length; next += step) {
        known.add(next);
        have += index.passage(next).text.length;
      }
  }
  return [...byDocument].flatMap(([document, ids]) => runsOf([...ids]).map((run) => bodyOf(index, document, run)));
}

function runsOf(ids: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.at(-1) === id - 1) last.push(id);
    else runs.push([id]);
  }
  return runs;
}

function bodyOf(index: SearchIndex, document: number, ids: readonly number[]): Body {
  const parts: { passage: IndexedPassage; text: Normalised; at: number }[] = [];
  let joined = '';
  for (const id of ids) {
    const passage = index.passage(id);
    const text = normalised(passage.text);
    if (joined !== '' && !joined.endsWith(' ')) joined += ' ';
    parts.push({ passage, text, at: joined.length });
    joined += text.text;
  }
  return {
    document,
    text: joined,
    places: (start, end) =>
      parts.flatMap(({ passage, text, at }) => {
        const first = Math.max(0, start - at);
        const last = Math.min(text.text.length, end - at) - 1;
        if (last < first) return [];
        const span = { start: passage.start + text.starts[first]!, end: passage.start + text.ends[last]! };
        return [{ passage, span }];
      }),
  };
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where the parts stand in a body, one after the other, as whole words; null unless all do. */
export function findParts(body: Body, parts: readonly string[]): Span[] | null {
  const spans: Span[] = [];
  let from = 0;
  for (const part of parts) {
    let at = body.text.indexOf(part, from);
    while (at >= 0 && !isWhole(body.text, at, at + part.length)) at = body.text.indexOf(part, at + 1);
    if (at < 0) return null;
    from = at + part.length;
    spans.push({ start: at, end: from });
  }
  return spans;
}

/** "he said" does not stand in "she said". */
function isWhole(text: string, start: number, end: number): boolean {
  const joins = (at: number) => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
  return !joins(start) && !joins(end);
}
