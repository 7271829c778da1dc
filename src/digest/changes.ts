/** One document that came, changed or went, as it was noticed. */
export interface DocumentChange {
  /** Grows with each change that is noted. */
  readonly sequence: number;
  readonly file: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Milliseconds since 1970. */
  readonly at: number;
}
