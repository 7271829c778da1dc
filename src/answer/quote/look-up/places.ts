import type { Span } from '../../../corpus/span.ts';
import type { IndexedPassage, SearchIndex } from '../../../index/search-index.ts';
import type { Citation } from '../../answer.ts';
import { QUOTE_LIMIT } from '../../evidence/leaning.ts';
import { citation } from '../cite.ts';
import type { CurrentText } from '../current-text.ts';
import { type Body, findParts, type Place } from './body.ts';
import { normalised } from './normalised.ts';
import type { Writing } from './pasted.ts';

/** A document that holds the words of a quotation. */
export interface FoundPlace {
  readonly document: number;
  readonly passage: IndexedPassage;
  /**
   * One, unless the words go on in the next passage, or were left out where more stands than may be quoted: then one a
   * piece, in the order of the text, the first three.
   */
  readonly citations: readonly Citation[];
  /** To the letter, with nothing left out. */
  readonly isExact: boolean;
}

/** Documents that are read for one quotation. */
const MOST = 24;
const PIECES = 3;

/** Where the words of a writing stand, the first place of each document, in the order of the bodies; all verified. */
export async function placesOf(
  { parts }: Writing,
  bodies: readonly Body[],
  index: SearchIndex,
  current: CurrentText,
): Promise<FoundPlace[]> {
  const wanted = parts.map((part) => normalised(part).text.trim());
  if (wanted.length === 0 || wanted.includes('')) return [];
  const found: FoundPlace[] = [];
  for (const body of bodies) {
    if (found.length === MOST) break;
    const spans = findParts(body, wanted);
    if (!spans || found.some(({ document }) => document === body.document)) continue;
    const place = await placeIn(body, spans, parts, index, current);
    if (place) found.push(place);
  }
  return found;
}

/** Null where the file no longer holds the words. */
async function placeIn(
  body: Body,
  spans: readonly Span[],
  parts: readonly string[],
  index: SearchIndex,
  current: CurrentText,
): Promise<FoundPlace | null> {
  const document = index.documents[body.document]!;
  const text = await current(document);
  if (text === null) return null;
  const cite = ({ passage, span }: Place): Citation =>
    citation(document, textOf(passage, span), span, text, { copies: [], score: 1, shortSpan: null, reasons: [] });
  const pieces = quotable(body, spans, parts);
  const citations = pieces.map(cite);
  const first = citations[0]!;
  if (citations.some(({ gone }) => gone)) return null;
  const { passage } = pieces[0]!;
  const only = parts.length === 1 ? parts[0]! : null;
  const start = only === null ? -1 : startOf(only, text, first.start);
  if (only === null || start < 0) return { document: body.document, passage, citations, isExact: false };
  // The marks at its ends are a part of what was pasted, and so of what is shown.
  const isShort = only.length <= QUOTE_LIMIT && body.places(spans[0]!.start, spans[0]!.end).length === 1;
  const exact = isShort ? citation(document, only, { start, end: start + only.length }, text, EXTRAS) : first;
  return { document: body.document, passage, citations: [exact, ...citations.slice(1)], isExact: true };
}

const EXTRAS = { copies: [], score: 1, shortSpan: null, reasons: [] } as const;
/** So many quotation marks and other marks may stand before the first word of a quotation. */
const MARKS = 4;

/** Where the words stand to the letter, close before `at`; -1 where they do not. */
function startOf(words: string, text: string, at: number): number {
  for (let start = at; start >= Math.max(0, at - MARKS); start--) if (text.startsWith(words, start)) return start;
  return -1;
}

/** What is quoted of the parts: all of them as one span where that fits, else each piece by itself. */
function quotable(body: Body, spans: readonly Span[], parts: readonly string[]): Place[] {
  const hull = body.places(spans[0]!.start, spans.at(-1)!.end);
  const [only] = hull;
  if (hull.length === 1 && only && only.span.end - only.span.start <= QUOTE_LIMIT)
    return [withMarks(only, parts[0]!, parts.at(-1)!)];
  return spans
    .flatMap((span, i) => body.places(span.start, span.end).map((place) => cut(withMarks(place, parts[i]!, parts[i]!))))
    .slice(0, PIECES);
}

const MARK = /["'“”„‘’«»]/;

/** With the quotation marks of the file at its ends, where the quotation has marks there too. */
function withMarks({ passage, span }: Place, first: string, last: string): Place {
  const { text } = passage;
  let start = span.start - passage.start;
  let end = span.end - passage.start;
  if (MARK.test(first[0]!)) while (start > 0 && MARK.test(text[start - 1]!)) start--;
  if (MARK.test(last.at(-1)!)) while (end < text.length && MARK.test(text[end]!)) end++;
  return { passage, span: { start: start + passage.start, end: end + passage.start } };
}

/** The beginning that may be quoted: up to the end of a sentence, or of a word where the first sentence is too long. */
function cut({ passage, span }: Place): Place {
  if (span.end - span.start <= QUOTE_LIMIT) return { passage, span };
  const most = span.start + QUOTE_LIMIT;
  const sentence = passage.sentences.findLast(({ end }) => end <= most && end > span.start);
  const space = passage.text.lastIndexOf(' ', most - passage.start);
  const words = space > span.start - passage.start ? passage.start + space : most;
  // Never between the two halves of a character.
  const whole = /[\udc00-\udfff]/.test(passage.text[words - passage.start] ?? '') ? words - 1 : words;
  return { passage, span: { start: span.start, end: sentence?.end ?? whole } };
}

const textOf = ({ text, start }: IndexedPassage, span: Span): string =>
  text.slice(span.start - start, span.end - start);
