import type { Citation } from '../../../answer/answer.ts';
import type { Block } from '../../../chat/reply.ts';
import { GONE, OPEN, placeInWords, remarksInWords, sourceInWords } from '../../../chat/wording/citation.ts';
import { linkAddress } from '../../link.ts';
import { bold, code, escaped } from './escape.ts';
import { DISCORD_LIMITS } from './limits.ts';
import { lineText } from './line.ts';

/**
 * Texts of text displays: the words with a bar at their side, alone because the bar of `>>> ` runs to the end of its
 * text; then file and line as code, and small what else a reader should know. The words of a citation that is gone are
 * not shown. Behind the place stands a link to its page, where there is one.
 */
export function quotation({ citation, marked, link }: Extract<Block, { kind: 'quotation' }>): string[] {
  const { code: path, after } = placeInWords(citation);
  const place = `${code(path)}${after === '' ? '' : ` ${escaped(after)}`}${linkText(link)}`;
  const about = [sourceInWords(citation), ...remarksInWords(citation)].map(small);
  if (citation.gone) return [[escaped(GONE), place, ...about].join('\n')];
  return [`>>> ${wordsOf(citation, marked)}`, [place, ...about].join('\n')];
}

/** Nothing where a link would be refused. */
function linkText(link: string | undefined): string {
  const url = link === undefined ? null : linkAddress(link);
  if (url === null || url.length > DISCORD_LIMITS.pageLink) return '';
  return ` · ${lineText([{ kind: 'link', text: OPEN, url }], OPEN.length + url.length)}`;
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
