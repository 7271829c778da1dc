import type { Span } from '../../corpus/span.ts';
import { type Token, tokenise } from '../../corpus/words/tokens.ts';
import type { IndexedPassage, SearchIndex } from '../../index/search-index.ts';

/** A passage with the words of its sentences. */
export interface ReadPassage {
  readonly passage: IndexedPassage;
  readonly sentences: readonly ReadSentence[];
  readonly heading: readonly Token[];
  /** The words of the sentences that begin within the first `OPENING` characters. */
  readonly opening: readonly Token[];
}

export interface ReadSentence {
  /** Absolute in the document's source text. */
  readonly span: Span;
  readonly text: string;
  /** Their places count from the sentence's beginning. */
  readonly tokens: readonly Token[];
}

/** So much of a neighbouring passage, or of a document's beginning, is looked at, in UTF-16 code units. */
export const OPENING = 600;

/**
 * So many passages of an index stay read at least, twice as many at most: questions of one conversation, and of one day,
 * come back to the same ones. About 10 kB each.
 */
const KEPT = 3000;

/** The passages that were asked for last, and those that were before them. */
interface Kept {
  last: Map<number, ReadPassage>;
  before: Map<number, ReadPassage>;
}
const known = new WeakMap<SearchIndex, Kept>();

/** A passage by its number, read once while it is asked for often; an index that was built again is read again. */
export function readPassage(index: SearchIndex, id: number): ReadPassage {
  let kept = known.get(index);
  if (!kept) {
    kept = { last: new Map(), before: new Map() };
    known.set(index, kept);
  }
  const found = kept.last.get(id);
  if (found) return found;
  const read = kept.before.get(id) ?? readAnew(index.passage(id));
  if (kept.last.size >= KEPT) {
    kept.before = kept.last;
    kept.last = new Map();
  }
  kept.last.set(id, read);
  return read;
}

function readAnew(passage: IndexedPassage): ReadPassage {
  const sentences = passage.sentences.map((span) => {
    const text = passage.text.slice(span.start - passage.start, span.end - passage.start);
    return { span, text, tokens: tokenise(text) };
  });
  const opening = sentences.filter(({ span }) => span.start - passage.start < OPENING);
  return {
    passage,
    sentences,
    heading: tokenise(passage.heading ?? ''),
    opening: opening.flatMap(({ tokens }) => tokens),
  };
}
