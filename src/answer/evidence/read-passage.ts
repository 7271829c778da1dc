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
 * So many passages of an index stay read: questions of one conversation, and of one day, come back to the same ones.
 * About 10 kB each.
 */
const KEPT = 4096;
const known = new WeakMap<SearchIndex, Map<number, ReadPassage>>();

/** A passage by its number, read once while it is asked for often; an index that was built again is read again. */
export function readPassage(index: SearchIndex, id: number): ReadPassage {
  const kept = known.get(index) ?? new Map<number, ReadPassage>();
  known.set(index, kept);
  const read = kept.get(id) ?? readAnew(index.passage(id));
  // The one that was asked for last stands last.
  kept.delete(id);
  kept.set(id, read);
  const [oldest] = kept.size > KEPT ? kept.keys() : [];
  if (oldest !== undefined) kept.delete(oldest);
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
