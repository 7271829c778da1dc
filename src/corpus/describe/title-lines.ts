import type { Line } from './lines.ts';

/** Words of a line for comparing headlines, without case and punctuation. */
export function headlineWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A title that a file gives often has the site's name on it (`Headline | Site`); shares below are of the line's words. */
const SAME_ENOUGH = 0.75;

/**
 * The lines that repeat the title which the file's markup or front matter gives, best first. A line is one when its words
 * are the title's, or one end of the title's (the site's name stands at the other), or three quarters of them.
 */
export function titleLines(lines: readonly Line[], title: string): Line[] {
  const wanted = headlineWords(title);
  if (wanted.length === 0) return [];
  const bag = new Set(wanted);
  const joined = ` ${wanted.join(' ')} `;
  const found: { line: Line; score: number }[] = [];
  for (const line of lines) {
    if (line.text.length > title.length * 2 + 40) continue;
    const words = headlineWords(line.text);
    const score = likeness(words, bag, joined);
    if (score > 0) found.push({ line, score });
  }
  return found.sort((a, b) => b.score - a.score || a.line.index - b.line.index).map(({ line }) => line);
}

/** 0 when the line is not the title; otherwise more for more of the title. */
function likeness(words: readonly string[], bag: ReadonlySet<string>, joined: string): number {
  if (words.length === 0) return 0;
  const shared = words.filter((word) => bag.has(word)).length;
  const ofTitle = shared / bag.size;
  const ofLine = shared / words.length;
  if (ofLine === 1 && joined.startsWith(` ${words.join(' ')} `) && (words.length >= 3 || ofTitle >= 0.5))
    return 1 + ofTitle;
  if (ofLine >= SAME_ENOUGH && ofTitle >= 0.5) return ofTitle * ofLine;
  if (ofLine === 1 && words.length >= 5) return ofTitle;
  return 0;
}
