/**
 * A stretch of a document's source text: `start` inclusive, `end` exclusive, in UTF-16 code units, always counted from
 * the beginning of the text (a byte order mark is not counted).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
