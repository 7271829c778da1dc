import type { Page } from '../page.ts';

/** Fewer different pieces of furniture than this, and the text is not a page that was copied as a whole. */
const FEWEST_PIECES = 4;
/** In a long text some lines are furniture by chance: at least one piece for so many words. */
const WORDS_PER_PIECE = 1000;
/** Above this share of words in sentences a page is body for the most part, and is taken apart with more care. */
const MOSTLY_PROSE = 0.8;

/** Log-odds above which a line stays. They were chosen on held-out pages: see the figures in weights.json's script. */
const USUAL = -1;
const CAREFUL = -4;

/**
 * How sure the weights must be before a line goes; null where they are not asked at all because the text shows too
 * little furniture to be a copied page.
 */
export function threshold(page: Page): number | null {
  const pieces = new Set<string>();
  let words = 0;
  let prose = 0;
  for (const [at, line] of page.lines.entries()) {
    words += line.words;
    if (line.prose) prose += line.words;
    // Above a sentence or a list a word such as "Culture" is a heading of the text.
    const below = page.lines[at + 1];
    if (line.furniture !== null && !below?.prose && !below?.listMark) {
      // "Also read: …" between the paragraphs is one kind of thing, however often it comes.
      pieces.add(line.words > 6 ? line.furniture : line.key);
    }
  }
  if (pieces.size < Math.max(FEWEST_PIECES, words / WORDS_PER_PIECE)) return null;
  return prose > MOSTLY_PROSE * words ? CAREFUL : USUAL;
}
