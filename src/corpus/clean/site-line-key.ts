import { lineKey } from './line-key.ts';

const LONGEST = 160;

/**
 * The key by which a line is counted over the documents of one site, or null for a line that may be body: a long line,
 * a line with two sentences, a line without letters. Numbers are made equal, so that "12 comments" and "3 comments" are
 * one line. A line that recurs on many pages of a site is boilerplate.
 */
export function siteLineKey(line: string): string | null {
  if (line.length > LONGEST) return null;
  const text = line.trim();
  if (/^(?:[-*+•#>|]|\d{1,3}[.)]) /.test(text) || /[.!?]\s+\p{Lu}/u.test(text)) return null;
  const key = lineKey(text).replace(/\d{1,20}/g, '0');
  return key.length >= 2 ? key : null;
}
