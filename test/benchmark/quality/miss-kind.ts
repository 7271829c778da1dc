/** What is known of a question after it was answered, as far as it tells what went wrong. */
export interface Outcome {
  readonly isAnswerable: boolean;
  readonly isAnswered: boolean;
  /** The first citation holds a gold answer. */
  readonly isRight: boolean;
  /** Null where none was given, or none is judged. */
  readonly isShortRight: boolean | null;
  /** A gold document, or a copy, is among those read; and a passage of one that holds the answer. */
  readonly isDocumentRead: boolean;
  readonly isPassageRead: boolean;
  /** Rank, from 1, of the best candidate that holds a gold answer; null where none does. */
  readonly rank: number | null;
}

/** The kinds of misses, in the order in which they are looked for: the first that applies is the miss. */
export const MISS_KINDS: readonly { readonly name: string; readonly applies: (outcome: Outcome) => boolean }[] = [
  { name: 'false answer', applies: ({ isAnswerable, isAnswered }) => !isAnswerable && isAnswered },
  { name: 'silent though right', applies: (o) => o.isAnswerable && o.isRight && !o.isAnswered },
  { name: 'short answer wrong', applies: (o) => o.isAnswerable && o.isRight && o.isShortRight === false },
  { name: 'ranked below', applies: (o) => o.isAnswerable && !o.isRight && o.rank !== null },
  { name: 'not in the candidates', applies: (o) => o.isAnswerable && !o.isRight && o.isPassageRead },
  { name: 'not retrieved', applies: (o) => o.isAnswerable && !o.isRight },
];

/** Null where nothing went wrong. */
export const missOf = (outcome: Outcome): string | null =>
  MISS_KINDS.find((kind) => kind.applies(outcome))?.name ?? null;
