import type { Span } from '../span.ts';

const MARKDOWN = /^#{1,6}\s+(.{1,200}?)\s*#*$/;
const LABEL = /^(\p{Lu}[\p{Lu}\d &’'/()-]{2,50}):\s+(?=\S)/u;
const BULLET = /^(?:[-–—•*●▪◦·‣>]|\d{1,3}[.)])\s/;
const ENDS_A_SENTENCE = /[.!?…:;,]["'”’»)\]]*$/;
// Text from tokenised corpora writes "History ." for a heading.
const SPACED_STOP = /\s\.$/;
const MAX_MARKDOWN = 240;
const MAX_CHARACTERS = 90;
const MAX_WORDS = 12;

/**
 * The words of a heading, or null. A heading is a line alone, short, without the punctuation that ends a sentence; a
 * plain one counts only where prose follows, or a list of short lines would be all headings.
 */
export function headingOf(line: string, proseFollows: boolean): string | null {
  const markdown = line.length <= MAX_MARKDOWN ? MARKDOWN.exec(line) : null;
  if (markdown) return markdown[1] ?? null;
  if (!proseFollows || line.length > MAX_CHARACTERS || BULLET.test(line)) return null;
  const spaced = SPACED_STOP.test(line);
  if (ENDS_A_SENTENCE.test(line) && !(spaced || line.endsWith('?'))) return null;
  if (!/^["'“‘«(]?[\p{Lu}\p{N}\p{Lo}]/u.test(line) || line.split(/\s+/).length > MAX_WORDS) return null;
  return spaced ? line.slice(0, -1).trimEnd() : line;
}

/** A section label in capitals at the start of a paragraph (`BACKGROUND: …`): its words, and where the prose begins. */
export function labelOf(text: string, paragraph: Span): { label: string; end: number } | null {
  const match = LABEL.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60)));
  return match?.[1] ? { label: match[1], end: paragraph.start + match[0].length } : null;
}
