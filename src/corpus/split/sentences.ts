import type { Span } from '../span.ts';
import { type Boundary, SENTENCE_RULES } from './sentence-rules.ts';

// Only from the first of a run: a match from within it would end where this one does, and cost its square.
const CANDIDATE = /(?<![.!?…])[.!?…]+(["'”’»)\]]*)(?=\s|$)|[。！？]+[」』”]?/g;
const LOOK_BACK = 24;
const LOOK_AHEAD = 60;
const SHORT_LINE = 45;
const WRAP_WIDTH = 110;
/** What is longer, in UTF-16 code units, is a table, a log or a list without stops: it is parted at white space. */
const LONGEST = 2000;
const BULLET = /^\s*(?:[-–—•*●▪◦·‣]|\d{1,3}[.)]|[a-z]\))\s/;

/**
 * The sentences of one paragraph, `start` inclusive to `end` exclusive, in order, without surrounding white space.
 * Together they hold every character of the paragraph that is not white space.
 */
export function sentencesOf(text: string, start: number, end: number): Span[] {
  const sentences: Span[] = [];
  for (const segment of segments(text, start, end)) cut(text, segment, sentences);
  return sentences;
}

/** Stretches in which a line break is only a wrapped line. */
function segments(text: string, start: number, end: number): Span[] {
  if (text.indexOf('\n', start) === -1 || text.indexOf('\n', start) >= end) return [{ start, end }];
  const lines: Span[] = [];
  let longest = 0;
  for (let at = start; at < end; ) {
    const next = text.indexOf('\n', at);
    const stop = next === -1 || next >= end ? end : next;
    lines.push({ start: at, end: stop });
    longest = Math.max(longest, stop - at);
    at = stop + 1;
  }
  const found: Span[] = [];
  let open = start;
  for (let i = 1; i < lines.length; i++) {
    const above = lines[i - 1]!;
    const below = lines[i]!;
    if (isWrapped(text, above, below, longest)) continue;
    found.push({ start: open, end: above.end });
    open = below.start;
  }
  found.push({ start: open, end });
  return found;
}

/** Whether the sentence of the line above may go on in the line below. */
function isWrapped(text: string, above: Span, below: Span, longest: number): boolean {
  const next = text.slice(below.start, Math.min(below.end, below.start + 12));
  if (BULLET.test(next) || !next.trim()) return false;
  if (/^\s*\p{Ll}/u.test(next)) return true;
  const length = above.end - above.start;
  return longest <= WRAP_WIDTH && length >= SHORT_LINE && length >= longest * 0.6;
}

function cut(text: string, segment: Span, into: Span[]): void {
  let open = segment.start;
  const body = text.slice(segment.start, segment.end);
  const lowerCased = isLowerCased(body);
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(body); match; match = CANDIDATE.exec(body)) {
    const stop = segment.start + match.index + match[0].length;
    if (stop >= segment.end) break;
    if (match[1] !== undefined && !ends(boundaryAt(body, match, lowerCased))) continue;
    push(text, open, stop, into);
    open = stop;
  }
  push(text, open, segment.end, into);
}

function ends(boundary: Boundary): boolean {
  for (const rule of SENTENCE_RULES) {
    const verdict = rule.decide(boundary);
    if (verdict) return verdict === 'break';
  }
  return true;
}

function boundaryAt(body: string, match: RegExpExecArray, lowerCased: boolean): Boundary {
  const closers = match[1] ?? '';
  const from = Math.max(0, match.index - LOOK_BACK);
  const head = body.slice(from, match.index);
  const before = /[\p{L}\p{N}][\p{L}\p{N}.'’-]*$/u.exec(head)?.[0] ?? '';
  const lineHead = head.slice(0, head.length - before.length);
  return {
    before,
    terminator: match[0].slice(0, match[0].length - closers.length),
    closers,
    after: body.slice(match.index + match[0].length, match.index + match[0].length + LOOK_AHEAD).trimStart(),
    lowerCased,
    lineStart: (from === 0 || lineHead.includes('\n')) && /(?:^|\n)\s*[-–—•*]?\s*$/.test(lineHead),
  };
}

/** Text that was lower-cased as a whole has no capital to look for after a full stop. */
function isLowerCased(body: string): boolean {
  return body.length > 60 && !/\p{Lu}/u.test(body.length > 2000 ? body.slice(0, 2000) : body);
}

function push(text: string, start: number, end: number, into: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  while (to - from > LONGEST) {
    const stop = partBefore(text, from + LONGEST);
    into.push({ start: from, end: stop });
    from = stop;
    while (isSpace(text.charCodeAt(from))) from++;
  }
  if (to > from) into.push({ start: from, end: to });
}

/** The end of the last word that ends there or before; the place itself where no word ends within half the limit. */
function partBefore(text: string, place: number): number {
  for (let i = place; i > place - LONGEST / 2; i--) {
    if (isSpace(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i - 1))) return i;
  }
  // Never between the two halves of a character.
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place - 1 : place;
}

/** White space as JavaScript's `\s` has it. */
export function isSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
