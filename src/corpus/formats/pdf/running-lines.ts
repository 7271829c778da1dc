import type { PageLine } from './page-lines.ts';

/** Running heads and page numbers stand among so many lines at the top and at the bottom. */
const linesAtEdge = 2;
const fewestPages = 3;

/** A running line is on every page or on every other one; the share leaves room for pages with pictures. */
const shareOfPages = 0.3;
const longest = 150;

const numbers = /\d+/g;

/** Lines alike but for their numbers, such as `Page 3 of 12`, are one. */
const shape = (text: string): string => text.replace(numbers, '#').toLowerCase();

/**
 * The running heads, running feet and page numbers of a document: lines at the edges of pages that come again on many
 * of them with nothing but their numbers changed.
 */
export function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const byShape = new Map<string, { lines: PageLine[]; pages: Set<number> }>();
  for (const [number, lines] of pages.entries()) {
    for (const line of new Set([...lines.slice(0, linesAtEdge), ...lines.slice(-linesAtEdge)])) {
      if (line.text.length > longest) continue;
      const key = shape(line.text);
      const alike = byShape.get(key) ?? { lines: [], pages: new Set() };
      alike.lines.push(line);
      alike.pages.add(number);
      byShape.set(key, alike);
    }
  }
  const wanted = Math.max(fewestPages, pages.length * shareOfPages);
  return new Set([...byShape.values()].filter((alike) => alike.pages.size >= wanted).flatMap(({ lines }) => lines));
}
