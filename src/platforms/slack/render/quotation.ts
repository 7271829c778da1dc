import type { KnownBlock, RichTextElement, RichTextQuote } from '@slack/types';
import type { Citation } from '../../../answer/answer.ts';
import type { Block } from '../../../chat/reply.ts';
import { GONE, OPEN, placeInWords, remarksInWords, sourceInWords } from '../../../chat/wording/citation.ts';
import { linkAddress } from '../../link.ts';
import { SLACK_LIMITS } from './limits.ts';
import { faint } from './plain-text.ts';
import { richText, richTextSection, textElements } from './rich-text.ts';

/**
 * The words with a bar at their side, the file and line as code under them, then small and grey what else a reader
 * should know. The words of a citation that is gone are not shown. Behind the place stands a link to its page, where there
 * is one.
 */
export function quotation({ citation, marked, link }: Extract<Block, { kind: 'quotation' }>): KnownBlock[] {
  const place = placeInWords(citation);
  const placeLine = [
    ...textElements(place.code, { code: true }),
    ...textElements(place.after === '' ? '' : ` ${place.after}`),
    ...linkElements(link),
  ];
  const about = faint([sourceInWords(citation), ...remarksInWords(citation)]);
  if (citation.gone) return [richText(richTextSection([textElements(GONE), placeLine])), about];
  const quote: RichTextQuote = { type: 'rich_text_quote', elements: wordsOf(citation, marked) };
  return [richText(quote, richTextSection([placeLine])), about];
}

/** Nothing where a link would be refused. */
function linkElements(link: string | undefined): RichTextElement[] {
  const url = link === undefined ? null : linkAddress(link);
  if (url === null || url.length > SLACK_LIMITS.pageLink) return [];
  return [...textElements(' · '), { type: 'link', url, text: OPEN }];
}

/** Exactly the quotation's characters; the short answer is bold. */
function wordsOf({ quote, shortSpan }: Citation, marked: boolean): RichTextElement[] {
  if (!marked || !shortSpan) return textElements(quote);
  const { start, end } = shortSpan;
  if (!isBoundary(quote, start) || !isBoundary(quote, end)) return textElements(quote);
  return [
    ...textElements(quote.slice(0, start)),
    ...textElements(quote.slice(start, end), { bold: true }),
    ...textElements(quote.slice(end)),
  ];
}

/** Not between the halves of a surrogate pair. */
function isBoundary(text: string, at: number): boolean {
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}
