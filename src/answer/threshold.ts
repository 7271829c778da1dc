/**
 * An answer of less confidence is not given, unless somebody sets it otherwise. Chosen on questions with and without an
 * answer, for few false answers; see the README's figures.
 */
export const DEFAULT_THRESHOLD = 0.25;
