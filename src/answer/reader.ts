import type { Evidence } from './evidence/rank.ts';

/** Reads a question and a sentence together, better than their words alone tell. Ibid works without one. */
export interface Reader {
  /** For people: what it is and where it lies. */
  readonly name: string;
  /** What one point of `scores` adds to the ranking's score. */
  readonly weight: number;
  /**
   * How well each text answers the question, as many as there are texts; comparable within one question. Null when it
   * cannot say (it stopped, or took too long): then the ranking stays as it is.
   */
  readonly scores: (question: string, texts: readonly string[]) => Promise<readonly number[] | null>;
}

/** So many of the best sentences are read: the right one is among them for nearly every question that has an answer. */
export const READ_AGAIN = 10;

/** The evidence in the order that the reader would have it; what it does not read keeps its place below. */
export async function readAgain(question: string, evidence: readonly Evidence[], reader: Reader): Promise<Evidence[]> {
  const best = evidence.slice(0, READ_AGAIN);
  const scores =
    best.length > 1
      ? await reader.scores(
          question,
          best.map(({ candidate }) => candidate.text),
        )
      : null;
  if (scores === null) return [...evidence];
  // What the reader adds is counted from its mean, so that the scores still compare with those of sentences it did not read.
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const read = best
    .map((piece, i) => ({ piece, worth: piece.score + reader.weight * scores[i]! }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ piece, worth }) => ({ ...piece, score: worth - reader.weight * mean }));
  return [...read, ...evidence.slice(READ_AGAIN)];
}
