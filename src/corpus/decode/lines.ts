/**
 * Whether some line is longer than `limit` UTF-16 code units. Lines end at LF or CR; the line end is not counted.
 * Fast on ordinary files: it jumps from line end to line end and looks for a CR only where no LF came in time.
 */
export function hasLineLongerThan(text: string, limit: number): boolean {
  let start = 0;
  while (text.length - start > limit) {
    const end = lineEndWithin(text, start, limit);
    if (end === -1) return true;
    start = end + 1;
  }
  return false;
}

/** The last line end in the stretch in which the line has to end, or -1. */
function lineEndWithin(text: string, start: number, limit: number): number {
  const stretch = text.slice(start, start + limit + 1);
  const lineFeed = stretch.lastIndexOf('\n');
  const end = lineFeed === -1 ? stretch.lastIndexOf('\r') : lineFeed;
  return end === -1 ? -1 : start + end;
}
