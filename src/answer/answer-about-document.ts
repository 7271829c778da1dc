import type { Found } from '../corpus/document.ts';
import type { Span } from '../corpus/span.ts';
import { tokenise } from '../corpus/words/tokens.ts';
import type { IndexedDocument, SearchIndex } from '../index/search-index.ts';
import type { Answer } from './answer.ts';
import { QUOTE_LIMIT } from './evidence/leaning.ts';
import { aboutDocument, documentMeant, factOf } from './question/about-documents.ts';
import { STOP_WORDS } from './question/stop-words.ts';
import { citation } from './quote/cite.ts';
import type { CurrentText } from './quote/current-text.ts';

const PASSAGES = 60;
/** What the page says about itself, and a title that was asked for by name: as sure as the rules that read pages are. */
const CONFIDENCE = 0.9;

/**
 * Answers a question about a document ("When was 'The Long Thaw' published?") with the line of the document that says
 * so. Null for questions about the world, and where no document's title fits or the document does not say. Where the line
 * no longer stands where it was read nothing is said: what the body tells is not what was asked for.
 */
export async function answerAboutDocument(
  text: string,
  index: SearchIndex,
  current: CurrentText,
  allow: (document: number) => boolean,
): Promise<Answer | null> {
  const about = aboutDocument(text);
  if (!about) return null;
  const query = tokenise(about.name)
    .filter((token) => !STOP_WORDS.has(token.word))
    .map(({ term }) => ({ term, weight: 1 }));
  const documents = new Set(index.search(query, PASSAGES, allow).map((hit) => index.passage(hit.passage).document));
  const document = documentMeant(
    about,
    [...documents].map((id) => index.documents[id]!),
  );
  const fact = document && factOf(about, document);
  if (!document || !fact) return null;
  const now = await current(document);
  const place = now === null ? null : placeOf(fact, index, document, now);
  if (now === null || !place)
    return { question: text, status: 'unanswered', confidence: 0, shortAnswer: null, citations: [], gone: [] };
  const span = lineAround(now, place);
  const shown = citation(document, now.slice(span.start, span.end), span, now, {
    copies: [],
    score: 0,
    shortSpan: { start: place.start - span.start, end: Math.min(span.end, place.end) - span.start },
    reasons: [`found by: ${fact.where}`],
  });
  const short = about.asks === 'ai-generated' ? null : now.slice(place.start, Math.min(span.end, place.end));
  return {
    question: text,
    status: 'answered',
    confidence: CONFIDENCE,
    shortAnswer: short,
    citations: [shown],
    gone: [],
  };
}

/** Where the text says it: where it was read, or, for what stands in the page's markup only, the first place with the same words. */
function placeOf(fact: Found, index: SearchIndex, document: IndexedDocument, now: string): Span | null {
  if (fact.span) return standsStill(index, document, fact.span, now) ? fact.span : null;
  const start = now.indexOf(fact.value);
  return start < 0 ? null : { start, end: start + fact.value.length };
}

/**
 * Whether what was read at a span stands there still: the passage that holds it or follows it (or, below the last, the
 * one before) is where it was when the file was indexed.
 */
function standsStill(index: SearchIndex, document: IndexedDocument, span: Span, now: string): boolean {
  for (let id = document.firstPassage; id < document.endPassage; id++) {
    const passage = index.passage(id);
    if (passage.end >= span.end || id === document.endPassage - 1) return now.startsWith(passage.text, passage.start);
  }
  return false;
}

/** The line that a span stands in, cut to the quotation's limit around the span; the span may reach over several lines. */
function lineAround(text: string, span: Span): Span {
  let start = text.lastIndexOf('\n', Math.max(0, span.start - 1)) + 1;
  const next = text.indexOf('\n', span.end);
  let end = next < 0 ? text.length : next;
  while (start < span.start && /\s/.test(text[start]!)) start++;
  while (end > span.end && /\s/.test(text[end - 1]!)) end--;
  if (end - start > QUOTE_LIMIT) return { start: span.start, end: Math.min(span.end, span.start + QUOTE_LIMIT) };
  return { start, end };
}
