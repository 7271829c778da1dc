import { type RecordView, termsOf } from '../record/decode.ts';

/** Weight of a word of the title in each passage of the document, against a word of the passage itself. */
export const TITLE_WEIGHT = 0.5;

/** The counts of one document and of its passages, with the terms' numbers of the whole index. */
export interface DocumentCounts {
  readonly whole: Counts;
  readonly passages: readonly Counts[];
}

export interface Counts {
  readonly terms: Uint32Array;
  readonly counts: Float32Array;
  readonly length: number;
}

/**
 * Reads the counts of a record. The title counts once in the whole document, and with `TITLE_WEIGHT` in each passage.
 *
 * @param numberOf the term's number in the index
 */
export function countsOf(record: RecordView, passageCount: number, numberOf: (term: string) => number): DocumentCounts {
  const { names, counts: reader } = termsOf(record);
  const numbers = Uint32Array.from(names, numberOf);
  const whole = new Float32Array(names.length);
  const readOne = (): { length: number; locals: Uint32Array; counts: Float32Array } => {
    const length = reader.varint();
    const size = reader.varint();
    const locals = new Uint32Array(size);
    const counts = new Float32Array(size);
    for (let i = 0; i < size; i++) {
      locals[i] = reader.varint();
      counts[i] = reader.varint();
      whole[locals[i]!]! += counts[i]!;
    }
    return { length, locals, counts };
  };

  const title = readOne();
  let wholeLength = title.length;
  const inTitle = new Float32Array(names.length);
  title.locals.forEach((local, i) => {
    inTitle[local] = TITLE_WEIGHT * (title.counts[i] ?? 0);
  });
  const passages: Counts[] = [];
  for (let p = 0; p < passageCount; p++) {
    const own = readOne();
    wholeLength += own.length;
    passages.push(
      withTitle(own.locals, own.counts, own.length + TITLE_WEIGHT * title.length, title.locals, inTitle, numbers),
    );
  }
  return { whole: { terms: numbers, counts: whole, length: wholeLength }, passages };
}

function withTitle(
  locals: Uint32Array,
  own: Float32Array,
  length: number,
  titleLocals: Uint32Array,
  inTitle: Float32Array,
  numbers: Uint32Array,
): Counts {
  let shared = 0;
  for (let i = 0; i < locals.length; i++) if (inTitle[locals[i]!]! > 0) shared++;
  const size = locals.length + titleLocals.length - shared;
  const terms = new Uint32Array(size);
  const counts = new Float32Array(size);
  // A title's term that the passage has too is counted with it and crossed out for the second loop.
  for (let i = 0; i < locals.length; i++) {
    const local = locals[i]!;
    terms[i] = numbers[local]!;
    counts[i] = own[i]! + inTitle[local]!;
    if (inTitle[local]! > 0) inTitle[local] = -inTitle[local]!;
  }
  let at = locals.length;
  for (const local of titleLocals) {
    if (inTitle[local]! > 0) {
      terms[at] = numbers[local]!;
      counts[at++] = inTitle[local]!;
    } else inTitle[local] = -inTitle[local]!;
  }
  return { terms, counts, length };
}
