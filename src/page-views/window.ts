import type { Span } from '../corpus/span.ts';

/** So much of a text is shown at once, in UTF-16 code units; a browser lays this out without a pause. */
export const WINDOW = 200_000;

/**
 * The part of a text that is shown: from `from` to `to`, as far as the text goes and no longer than `WINDOW`, its edges
 * moved so that no character is cut in two. Without `to` as much as a window holds.
 */
export function windowOf(text: string, { from = 0, to }: { readonly from?: number; readonly to?: number } = {}): Span {
  const start = whole(text, inside(from, text.length));
  const wanted = Math.min(to ?? start + WINDOW, start + WINDOW);
  return { start, end: Math.max(start, whole(text, inside(wanted, text.length))) };
}

const inside = (at: number, length: number): number =>
  Number.isFinite(at) ? Math.trunc(Math.min(Math.max(at, 0), length)) : 0;

/** Never between the two halves of a character: one less. */
const whole = (text: string, at: number): number =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at - 1 : at;

export const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
