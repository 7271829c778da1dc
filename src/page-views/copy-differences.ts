import type { Span } from '../corpus/span.ts';
import { type Token, tokenise } from '../corpus/words/tokens.ts';
import { alignWords, type SameRun } from './word-diff.ts';

/** What a copy made of the document. Seen from the copy: `cut` it left out, `added` stands in it alone, `changed` it says in other words. */
export interface Difference {
  readonly kind: 'cut' | 'changed' | 'added';
  /** In the document, within one passage; null for what was added. */
  readonly here: Span | null;
  /** Where it stands in the document, or would stand: for `added`, behind the last word that both have. */
  readonly at: number;
  /** The copy's words, verbatim: its text at `thereSpan`; empty for what it cut. */
  readonly there: string;
  readonly thereSpan: Span | null;
}

export interface Comparison {
  /** In the order of the document. */
  readonly differences: readonly Difference[];
  /** Share of the words of both texts that stand in both, 0 to 1. */
  readonly same: number;
  /** False where the texts were too long, or parts of them too different, to be compared word by word. */
  readonly complete: boolean;
}

/** A text with the parts of it that are body. */
export interface Body {
  readonly text: string;
  readonly passages: readonly Span[];
}

/** So many words of each text are compared; what follows is left out. A long report has 20,000. */
const WORDS = 60_000;
/** Fewer words in common than this between two differences that are longer are chance, and read as noise. */
const CHANCE = 2;

/**
 * Compares the body of a document with that of a copy, by words: case, accents and punctuation do not count. No
 * difference reaches over a removed part or from one passage into the next.
 */
export function differences(here: Body, there: Body): Comparison {
  const a = wordsOf(here);
  const b = wordsOf(there);
  const aligned = alignWords(
    a.words.map(({ word }) => word),
    b.words.map(({ word }) => word),
  );
  const kept = withoutChance(aligned.same, a.words.length, b.words.length);
  const all: Difference[] = [];
  let x = 0;
  let y = 0;
  for (const run of [...kept, { a: a.words.length, b: b.words.length, length: 0 }]) {
    const before = x > 0 ? a.words[x - 1]!.end : (a.words[0]?.start ?? 0);
    all.push(...gap(here.text, there.text, a.words.slice(x, run.a), b.words.slice(y, run.b), before));
    x = run.a + run.length;
    y = run.b + run.length;
  }
  const common = kept.reduce((sum, { length }) => sum + length, 0);
  const total = a.words.length + b.words.length;
  return {
    differences: all,
    same: total > 0 ? (2 * common) / total : 1,
    complete: aligned.complete && a.whole && b.whole,
  };
}

interface Word extends Token {
  /** Number of its passage. */
  readonly passage: number;
}

function wordsOf({ text, passages }: Body): { words: Word[]; whole: boolean } {
  const words: Word[] = [];
  for (const [passage, { start, end }] of passages.entries()) {
    for (const token of tokenise(text.slice(start, end))) {
      if (words.length === WORDS) return { words, whole: false };
      words.push({ ...token, start: token.start + start, end: token.end + start, passage });
    }
  }
  return { words, whole: true };
}

/** Without runs that are shorter than what differs on both sides of them. */
function withoutChance(runs: readonly SameRun[], aEnd: number, bEnd: number): SameRun[] {
  return runs.filter((run, i) => {
    if (run.length > CHANCE) return true;
    const last = runs[i - 1] ?? { a: 0, b: 0, length: 0 };
    const next = runs[i + 1] ?? { a: aEnd, b: bEnd };
    const before = Math.min(run.a - last.a - last.length, run.b - last.b - last.length);
    const after = Math.min(next.a - run.a - run.length, next.b - run.b - run.length);
    return Math.min(before, after) <= run.length;
  });
}

/** What stands between two runs that both have. */
function gap(here: string, there: string, a: readonly Word[], b: readonly Word[], before: number): Difference[] {
  const cut = byPassage(a);
  const added = byPassage(b);
  if (cut.length === 1 && added.length === 1)
    return [change('changed', cut[0]!, cut[0]!.start, there.slice(added[0]!.start, added[0]!.end), added[0]!)];
  const at = cut.at(-1)?.end ?? before;
  return [
    ...cut.map((span) => change('cut', span, span.start, '', null)),
    ...added.map((span) => change('added', null, Math.min(at, here.length), there.slice(span.start, span.end), span)),
  ];
}

const change = (
  kind: Difference['kind'],
  here: Span | null,
  at: number,
  there: string,
  thereSpan: Span | null,
): Difference => ({ kind, here, at, there, thereSpan });

function byPassage(words: readonly Word[]): Span[] {
  const spans: { start: number; end: number; passage: number }[] = [];
  for (const { start, end, passage } of words) {
    const last = spans.at(-1);
    if (last?.passage === passage) last.end = end;
    else spans.push({ start, end, passage });
  }
  return spans.map(({ start, end }) => ({ start, end }));
}
