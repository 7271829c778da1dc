import type { Citation } from '../../../answer/answer.ts';
import { GONE, placeInWords, remarksInWords, sourceInWords } from '../../../chat/wording/citation.ts';
import { bold, code, escaped } from './escape.ts';

/**
 * Texts of text displays: the words with a bar at their side, alone because the bar of `>>> ` runs to the end of its
 * text; then file and line as code, and small what else a reader should know. The words of a citation that is gone are
 * not shown.
 */
export function quotation(citation: Citation, marked: boolean): string[] {
  const { code: path, after } = placeInWords(citation);
  const place = `${code(path)}${after === '' ? '' : ` ${escaped(after)}`}`;
  const about = [sourceInWords(citation), ...remarksInWords(citation)].map(small);
  if (citation.gone) return [[escaped(GONE), place, ...about].join('\n')];
  return [`>>> ${wordsOf(citation, marked)}`, [place, ...about].join('\n')];
}

/** A small, grey line. */
export function small(line: string): string {
  return `-# ${escaped(line)}`;
}

/** Exactly the quotation's characters once Discord took the escapes away; the short answer is bold where that is sure. */
function wordsOf({ quote, shortSpan }: Citation, marked: boolean): string {
  if (!marked || !shortSpan) return escaped(quote);
  const [before, short, after] = [
    quote.slice(0, shortSpan.start),
    quote.slice(shortSpan.start, shortSpan.end),
    quote.slice(shortSpan.end),
  ];
  const set = bold(short, before, after);
  return set === escaped(short) ? escaped(quote) : escaped(before) + set + escaped(after);
}
