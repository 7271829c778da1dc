/** A line of a page as it is set, in points from the page's lower left corner. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Size of its largest letters. */
  readonly size: number;
}

/** What pdf.js gives for a run of letters; marked content has no `str`. */
export interface PdfItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly hasEOL?: boolean;
}

/** Control characters and what has no width stand in badly made text layers; a tab is a gap. */
const tidy = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff\ufffe\uffff]/g, '')
    .replace(/[\x00-\x08\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The page's lines in the order in which the file draws them, which is the order of reading in most files. */
export function pageLines(items: readonly PdfItem[]): PageLine[] {
  const lines: PageLine[] = [];
  let run: PdfItem[] = [];
  const finish = (): void => {
    const text = tidy(run.map((item) => item.str).join(''));
    if (text !== '') lines.push({ text, ...extent(run.filter((item) => item.str?.trim())) });
    run = [];
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    run.push(item);
    if (item.hasEOL) finish();
  }
  finish();
  return lines;
}

function extent(run: readonly PdfItem[]): Omit<PageLine, 'text'> {
  let [left, right, size] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { transform, width = 0, height = 0 } of run) {
    const x = transform?.[4] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x + width);
    size = Math.max(size, height);
  }
  return { left, right, size, baseline: run[0]?.transform?.[5] ?? 0 };
}
