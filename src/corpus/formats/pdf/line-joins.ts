import type { PageLine } from './page-lines.ts';

/** How a line follows the one before: in a new paragraph, on a line of its own, or in the running text. */
export type Join = 'paragraph' | 'line' | 'space' | 'none' | 'without-hyphen';

/** What is usual on a page, against which a line is judged. */
export interface PageMeasure {
  /** The usual distance from baseline to baseline. */
  readonly leading: number;
  /** The width of full lines. */
  readonly width: number;
}

interface Rule {
  readonly name: string;
  /** Null when the rule has nothing to say about these lines. */
  readonly join: (before: PageLine, line: PageLine, page: PageMeasure) => Join | null;
}

const endsSentence = /[.!?:;…]["'”’»)\]]{0,3}(?:\d{1,3}|\[\d{1,3}\])?$/u;
const beginsSmall = /^[\p{Ll}(]/u;
const bullet = /^(?:[•‣◦▪●■–*-]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;

/** In order; the first rule that has something to say counts. Sizes are ratios, so that no unit is fixed. */
const rules: readonly Rule[] = [
  {
    name: 'another size',
    join: (a, b) => (Math.abs(a.size - b.size) > 0.12 * Math.max(a.size, b.size) ? 'paragraph' : null),
  },
  {
    name: 'another column or page',
    join: (a, b) => (b.baseline <= a.baseline + a.size ? null : continues(a, b) ? 'space' : 'paragraph'),
  },
  { name: 'gap', join: (a, b, page) => (a.baseline - b.baseline > 1.35 * page.leading ? 'paragraph' : null) },
  { name: 'bullet', join: (_, b) => (bullet.test(b.text) ? 'line' : null) },
  {
    name: 'indented after a sentence',
    join: (a, b) => (b.left > a.left + 0.7 * b.size && endsSentence.test(a.text) ? 'paragraph' : null),
  },
  {
    name: 'short line that ends a sentence',
    join: (a, b, page) =>
      a.right - a.left < 0.85 * page.width && endsSentence.test(a.text) && !beginsSmall.test(b.text)
        ? 'paragraph'
        : null,
  },
  {
    name: 'short line',
    join: (a, b, page) => (a.right - a.left < 0.6 * page.width && !beginsSmall.test(b.text) ? 'line' : null),
  },
];

/** Whether a sentence runs on from one column or page to the next. */
const continues = (before: PageLine, line: PageLine): boolean =>
  !endsSentence.test(before.text) && (beginsSmall.test(line.text) || /[-\u00ad\u2010,]$/.test(before.text));

export function joinOf(before: PageLine, line: PageLine, page: PageMeasure): Join {
  for (const rule of rules) {
    const join = rule.join(before, line, page);
    if (join !== null) return join;
  }
  return 'space';
}

/** A page break is never more than a change of column, wherever the lines stand. */
export const joinOverPage = (before: PageLine, line: PageLine): Join =>
  Math.abs(before.size - line.size) <= 0.12 * before.size && continues(before, line) ? 'space' : 'paragraph';

export function measure(lines: readonly PageLine[]): PageMeasure {
  const gaps: number[] = [];
  for (const [number, line] of lines.entries()) {
    const gap = line.baseline - (lines[number + 1]?.baseline ?? line.baseline);
    if (gap > 0.5 * line.size && gap < 3 * line.size) gaps.push(gap);
  }
  const widths = lines.map((line) => line.right - line.left);
  return { leading: atShare(gaps, 0.4) ?? Number.POSITIVE_INFINITY, width: atShare(widths, 0.8) ?? 0 };
}

function atShare(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];
}
