/** Where a Markdown file's front matter stands, in UTF-16 code units of its text. */
export interface FrontMatterBlock {
  /** The YAML between the two fences: `yamlStart` inclusive, `yamlEnd` exclusive. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** After the closing fence and its line end. The block as a whole begins at 0. */
  readonly end: number;
}

/** Real front matter has some hundred characters. A fence further down is a thematic break. */
const farthestFence = 100_000;

const openingFence = /^---[ \t]*(?:\r\n|\n|\r)/;
const closingFence = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;
const property = /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?[ \t]*:(?:[ \t]|$)/u;

/**
 * The block between `---` on the first line and the next `---` or `...` line. Null when there is none, and when its
 * first line is no property: then the two lines are thematic breaks with prose between them.
 */
export function findFrontMatter(text: string): FrontMatterBlock | null {
  const opening = openingFence.exec(text);
  if (opening === null) return null;
  const yamlStart = opening[0].length;
  let sawProperty = false;
  for (let start = yamlStart; start < Math.min(text.length, farthestFence); ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    const closing = closingFence.exec(line);
    if (closing !== null) return { yamlStart, yamlEnd: start, end };
    const content = line.trim();
    if (!sawProperty && content !== '' && !content.startsWith('#')) {
      if (!property.test(content)) return null;
      sawProperty = true;
    }
    start = end;
  }
  return null;
}

/** The offset after the line's end, whichever of LF, CRLF and CR it is. */
function endOfLine(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a) return at + 1;
    if (unit === 0x0d) return text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
  }
  return text.length;
}
