import type { Span } from '../../corpus/span.ts';
import { findTimes } from '../../corpus/time/find-times.ts';
import type { IndexedDocument, SearchIndex } from '../../index/search-index.ts';
import type { Citation, ResolvedTime } from '../answer.ts';
import type { Reading } from '../decide/conflict.ts';
import { reasonsOf } from '../evidence/rank.ts';
import { copiesOf } from './copies.ts';
import type { CurrentText } from './current-text.ts';
import { quotationOf } from './quotation.ts';
import { verify } from './verify.ts';

const REASONS = 4;

/** The citation of a reading, compared with the file as it is now: moved where the words moved, `gone` where they are no more. */
export async function cite(
  reading: Reading,
  index: SearchIndex,
  current: CurrentText,
  allow: (document: number) => boolean,
): Promise<Citation> {
  const { candidate, score } = reading.evidence;
  const { passage } = candidate;
  const document = index.documents[passage.document]!;
  const span = quotationOf(candidate, reading.short);
  const quote = passage.text.slice(span.start - passage.start, span.end - passage.start);
  const inQuote = reading.short?.isSure ? within(span, candidate.span.start, reading.short) : null;
  return citation(document, quote, span, await current(document), {
    copies: copiesOf(index, candidate, allow),
    score,
    shortSpan: inQuote,
    reasons: reasonsOf(reading.evidence)
      .filter((reason) => reason.part > 0)
      .slice(0, REASONS)
      .map((reason) => reason.name),
  });
}

type Extras = Pick<Citation, 'copies' | 'score' | 'shortSpan' | 'reasons'>;

/** A citation of `quote`, which stood at `span` when the file was indexed; `text` is the file's text now. */
export function citation(
  document: IndexedDocument,
  quote: string,
  span: Span,
  text: string | null,
  extras: Extras,
): Citation {
  const standing = verify(text, quote, span);
  const place = standing.kind === 'gone' ? span : standing.span;
  return {
    quote,
    file: document.file,
    ...place,
    line: text === null || standing.kind === 'gone' ? 0 : lineOf(text, place.start),
    page: pageOf(document.pageStarts, place.start),
    title: document.title?.value ?? null,
    site: document.site?.value ?? null,
    published: document.published?.value ?? null,
    saved: document.saved?.value ?? null,
    notes: [...new Set(document.notes.map((note) => note.kind))],
    gone: standing.kind === 'gone',
    times: resolvedTimes(quote, document.published?.value ?? null),
    ...extras,
  };
}

/** 1-based line of an offset. A line ends with `\n`, `\r\n` or `\r`. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (const found of text.slice(0, offset).matchAll(/\r\n|[\n\r]/g))
    if (found.index + found[0].length <= offset) line++;
  return line;
}

function pageOf(starts: readonly number[], offset: number): number | null {
  if (starts.length === 0) return null;
  return Math.max(1, starts.filter((start) => start <= offset).length);
}

/** A span of the sentence, made relative to the quotation; null where the quotation was cut short of it. */
function within(quotation: Span, sentenceStart: number, part: Span): Span | null {
  const start = sentenceStart + part.start - quotation.start;
  const end = sentenceStart + part.end - quotation.start;
  return start >= 0 && end <= quotation.end - quotation.start ? { start, end } : null;
}

function resolvedTimes(quote: string, published: string | null): ResolvedTime[] {
  if (!published) return [];
  return findTimes(quote, published).flatMap((time) =>
    time.relative && time.kind !== 'duration' && time.from && time.to
      ? [{ text: quote.slice(time.start, time.end), from: time.from, to: time.to }]
      : [],
  );
}
