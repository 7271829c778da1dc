/** What a UTF-16 code unit is to the shape of a line; everything else is `OTHER`. */
export const OTHER = 0;
export const SMALL = 1;
export const CAPITAL = 2;
export const DIGIT = 3;
/** Chinese, Japanese, Korean: scripts without spaces between words. */
export const CJK = 4;
export const COMMA = 5;
/** A mark that ends a sentence. */
export const STOP = 6;
/** A closing quotation mark or bracket, which may follow the end of a sentence. */
export const CLOSING = 7;
/** A mark that stands between links. */
export const SEPARATOR = 8;

/** The class of each code unit, in a table because it is asked for every character that is indexed. */
export const CLASS: Uint8Array = table();

function table(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const fill = (from: number, to: number, value: number): void => {
    classes.fill(value, from, to + 1);
  };
  fill(97, 122, SMALL);
  fill(65, 90, CAPITAL);
  fill(0xc0, 0xde, CAPITAL);
  // Latin extended mixes both cases; a line is not judged by that.
  fill(0xdf, 0x24f, SMALL);
  fill(0x370, 0x1fff, SMALL);
  fill(0x410, 0x42f, CAPITAL);
  fill(0x391, 0x3a9, CAPITAL);
  fill(0xd7, 0xd7, OTHER);
  fill(0xf7, 0xf7, OTHER);
  fill(48, 57, DIGIT);
  fill(0x3040, 0x9fff, CJK);
  fill(0xac00, 0xd7a3, CJK);
  for (const mark of ',、') classes[mark.charCodeAt(0)] = COMMA;
  for (const mark of '.!?…。！？') classes[mark.charCodeAt(0)] = STOP;
  for (const mark of '"\'”’)]›*_') classes[mark.charCodeAt(0)] = CLOSING;
  for (const mark of '|·»«‹•←→▸►▶▼×') classes[mark.charCodeAt(0)] = SEPARATOR;
  return classes;
}
