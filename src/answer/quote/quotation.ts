import type { Span } from '../../corpus/span.ts';
import type { Candidate } from '../evidence/candidate.ts';
import { leansBack, QUOTE_LIMIT } from '../evidence/leaning.ts';

/**
 * What is quoted for a sentence: the sentence, with the one before it where it leans on that and both fit the limit. A
 * sentence longer than the limit is cut at a clause, to the part that holds `core`. Always one verbatim span.
 *
 * @param core the words that must be in the quotation, relative to the sentence's beginning
 */
export function quotationOf(candidate: Candidate, core: Span | null): Span {
  const { span, text, passage, sentence } = candidate;
  if (span.end - span.start > QUOTE_LIMIT) return clauseAround(text, span, core ?? matched(candidate));
  return leansBack(passage, sentence, text) ? { start: passage.sentences[sentence - 1]!.start, end: span.end } : span;
}

function matched({ tokens, match }: Candidate): Span {
  const first = match.hit.indexOf(1);
  const last = match.hit.lastIndexOf(1);
  return first < 0 ? { start: 0, end: 0 } : { start: tokens[first]!.start, end: tokens[last]!.end };
}

const CLAUSE = /(?:[,;:–—]|\s-|\n)\s+|\s+(?=(?:and|but|which|who|while|because|although|where|when)\s)/g;

/**
 * The longest run of clauses within the limit that holds the core; of words, where one clause is too long.
 *
 * @param text the sentence, which stands at `span`
 * @param core relative to the sentence's beginning
 */
export function clauseAround(text: string, span: Span, core: Span): Span {
  const cuts = [0, ...Array.from(text.matchAll(CLAUSE), (match) => match.index + match[0].length), text.length];
  const middle = (core.start + core.end) / 2;
  let best: Span | null = null;
  for (let i = 0; i < cuts.length; i++) {
    for (let j = i + 1; j < cuts.length && cuts[j]! - cuts[i]! <= QUOTE_LIMIT; j++) {
      const start = cuts[i]!;
      const end = cuts[j]!;
      if (start > core.start || end < Math.min(core.end, core.start + QUOTE_LIMIT - 1)) continue;
      const better = !best || end - start > best.end - best.start || Math.abs((start + end) / 2 - middle) < 1;
      if (better) best = { start, end };
    }
    if (i > 400) break;
  }
  const cut = best ?? words(text, Math.max(0, Math.min(core.start, text.length - 1)));
  const trimmedEnd = cut.start + text.slice(cut.start, cut.end).replace(/[\s,;:–—-]+$/, '').length;
  return { start: span.start + cut.start, end: span.start + Math.max(cut.start + 1, trimmedEnd) };
}

function words(text: string, from: number): Span {
  const start = from === 0 ? 0 : Math.max(0, text.lastIndexOf(' ', from) + 1);
  const limit = Math.min(text.length, start + QUOTE_LIMIT);
  const stop = limit === text.length ? limit : text.lastIndexOf(' ', limit);
  let end = stop > start ? stop : limit;
  // Never between the two halves of a character.
  if (end < text.length && /[\udc00-\udfff]/.test(text[end]!)) end--;
  return { start: from - start > QUOTE_LIMIT ? from : start, end };
}
