const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ELLIPSIS = '…';

/**
 * The text if it has at most `limit` UTF-16 code units; else its beginning and `…`, together at most `limit`. The cut is
 * between two characters as a reader counts them (UAX 29), or, inside a heap of combining marks longer than the limit,
 * between two code points.
 */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = Math.max(0, limit - ELLIPSIS.length);
  // Where a character begins depends on nothing behind its first code point.
  const cut = GRAPHEMES.segment(text.slice(0, kept + 2)).containing(kept)?.index ?? 0;
  return text.slice(0, cut > 0 ? cut : wholeCodePoint(text, kept)).trimEnd() + ELLIPSIS;
}

/** The same, keeping the end: of a path, it is the file's name that a reader knows. */
export function clipStart(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = text.length - Math.max(0, limit - ELLIPSIS.length);
  const first = GRAPHEMES.segment(text).containing(from);
  const next = !first || first.index === from ? from : first.index + first.segment.length;
  const whole = wholeCodePoint(text, from) < from ? from + 1 : from;
  return ELLIPSIS + text.slice(next < text.length ? next : whole).trimStart();
}

/** The end of the last whole code point that ends at or before `at`. */
function wholeCodePoint(text: string, at: number): number {
  const halves = text.slice(at - 1, at + 1);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(halves) ? at - 1 : at;
}
