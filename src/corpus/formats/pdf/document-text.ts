import type { Removal } from '../../removal.ts';
import { compoundsOf, joinBrokenWord } from './hyphens.ts';
import { type Join, joinOf, joinOverPage, measure } from './line-joins.ts';
import type { PageLine } from './page-lines.ts';
import { runningLines } from './running-lines.ts';

export interface DocumentText {
  /** Paragraphs parted by blank lines; the lines of a paragraph are joined. */
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly removed: readonly Removal[];
}

const separators: Readonly<Record<Join, string>> = {
  paragraph: '\n\n',
  line: '\n',
  space: ' ',
  none: '',
  'without-hyphen': '',
};

/**
 * Lays the lines of all pages out as running text. A paragraph that goes on over a page break stays in one piece: the
 * running lines from between its halves follow after it, as removed parts.
 */
export function documentText(pages: readonly (readonly PageLine[])[]): DocumentText {
  const running = runningLines(pages);
  const compounds = compoundsOf(pages);
  const out = new Layout();
  const pageStarts: number[] = [];
  let before: PageLine | null = null;
  for (const lines of pages) {
    const page = measure(lines);
    let isFirst = true;
    for (const line of lines) {
      if (running.has(line)) {
        out.waiting.push(line.text);
        continue;
      }
      const join = before === null ? 'paragraph' : isFirst ? joinOverPage(before, line) : joinOf(before, line, page);
      const broken = before !== null && join === 'space' ? joinBrokenWord(before.text, line.text, compounds) : null;
      const start = out.write(line.text, broken ?? join);
      if (isFirst) pageStarts.push(pageStarts.length === 0 ? 0 : start);
      isFirst = false;
      before = line;
    }
    if (isFirst) pageStarts.push(pageStarts.length === 0 ? 0 : out.length);
  }
  return { pageStarts, ...out.finish() };
}

class Layout {
  /** Running lines that stand here on the page, until the paragraph ends. */
  readonly waiting: string[] = [];
  length = 0;
  readonly #parts: string[] = [];
  readonly #removed: Removal[] = [];

  /** Where the text begins. */
  write(text: string, join: Join): number {
    if (join === 'paragraph') this.#release();
    if (join === 'without-hyphen') this.#parts.push((this.#parts.pop() ?? '').slice(0, -1));
    if (join === 'without-hyphen') this.length -= 1;
    if (this.length > 0) this.#push(separators[join]);
    const start = this.length;
    this.#push(text);
    return start;
  }

  finish(): { text: string; removed: readonly Removal[] } {
    this.#release();
    if (this.length > 0) this.#push('\n');
    return { text: this.#parts.join(''), removed: this.#removed };
  }

  #release(): void {
    for (const text of this.waiting.splice(0)) {
      if (this.length > 0) this.#push('\n\n');
      const start = this.length;
      this.#push(text);
      const reason = 'running head, running foot or page number: it comes again on other pages';
      this.#removed.push({ start, end: this.length, rule: 'running-line', reason });
    }
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }
}
