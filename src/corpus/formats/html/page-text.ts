import type { Span } from '../../span.ts';
import { isDataCell } from './data-cell.ts';
import { type DomElement, type DomNode, foldSpace, isElement, isText } from './dom.ts';
import {
  type Break,
  block,
  breakAround,
  breakText,
  cell,
  landmarks,
  line,
  noBreak,
  space,
  unread,
} from './elements.ts';

/** A text node of the page and where its text stands in the page's text, without white space around it. */
export interface Piece extends Span {
  readonly node: DomNode;
  /** The nearest `nav`, `aside`, `footer`, `header` or `form` around it, or null. */
  readonly landmark: string | null;
}

export interface PageText {
  /** All that a reader can see on the page: blocks parted by blank lines, items and rows by line ends, cells by tabs. */
  readonly text: string;
  /** In the order of the text; they do not overlap. */
  readonly pieces: readonly Piece[];
  /** Text of the `h1` elements that have any. */
  readonly headings: readonly Span[];
  readonly elements: number;
  /** Sum over all elements of their depth squared. */
  readonly effort: number;
}

/** Walks the tree without recursion, so that no depth of nesting can exhaust the stack. */
export function pageText(root: DomElement): PageText {
  const page = new PageWriter();
  let node: DomNode = root;
  let depth = 0;
  for (;;) {
    const opened = isElement(node) ? page.open(node, depth) : page.write(node);
    const child: DomNode | null = opened ? node.firstChild : null;
    if (child !== null) {
      node = child;
      depth += 1;
      continue;
    }
    if (opened) page.close(node as DomElement);
    while (node !== root && node.nextSibling === null) {
      node = node.parentNode as DomElement;
      depth -= 1;
      page.close(node as DomElement);
    }
    if (node === root) return page.finish();
    node = node.nextSibling as DomNode;
  }
}

class PageWriter {
  private readonly parts: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly headings: Span[] = [];
  private readonly landmarks: string[] = [];
  private readonly cells: boolean[] = [];
  private length = 0;
  private pending: Break = noBreak;
  private lineBreaks = 0;
  private preformatted = 0;
  private dataCells = 0;
  private headingStart: number | null = null;
  private elements = 0;
  private effort = 0;

  /** Whether its children are to be read. */
  open(element: DomElement, depth: number): boolean {
    const name = element.localName.toLowerCase();
    this.elements += 1;
    this.effort += depth * depth;
    if (unread.has(name)) return false;
    // Two line breaks in a row are how many pages part paragraphs.
    this.lineBreaks += name === 'br' ? 1 : 0;
    const around = this.lineBreaks > 1 ? block : breakAround(name);
    if (around === cell) this.openCell(isDataCell(element));
    else this.part(around);
    if (landmarks.has(name)) this.landmarks.push(name);
    if (name === 'pre') this.preformatted += 1;
    if (name === 'h1') this.headingStart = this.pieces.length;
    return true;
  }

  close(element: DomElement): void {
    const name = element.localName.toLowerCase();
    if (breakAround(name) === cell) this.closeCell();
    else this.part(breakAround(name));
    if (landmarks.has(name)) this.landmarks.pop();
    if (name === 'pre') this.preformatted -= 1;
    if (name !== 'h1' || this.headingStart === null) return;
    const first = this.pieces[this.headingStart];
    const last = this.pieces.at(-1);
    if (first !== undefined && last !== undefined) this.headings.push({ start: first.start, end: last.end });
    this.headingStart = null;
  }

  /** Always false: a text node has no children. */
  write(node: DomNode): false {
    if (!isText(node)) return false;
    const written = node.textContent;
    const text = this.preformatted > 0 ? written.replace(/\r\n?/g, '\n') : foldSpace(written);
    const content = text.trim();
    if (content === '') {
      if (text !== '') this.part(this.preformatted > 0 && text.includes('\n') ? line : space);
      return false;
    }
    if (/^\s/.test(text)) this.part(this.preformatted > 0 && /^[^\S\n]*\n/.test(text) ? line : space);
    if (this.length > 0) this.push(breakText[this.pending]);
    const start = this.length;
    this.push(content);
    this.pieces.push({ start, end: this.length, node, landmark: this.landmarks.at(-1) ?? null });
    this.pending = noBreak;
    this.lineBreaks = 0;
    if (/\s$/.test(text)) this.part(this.preformatted > 0 && /\n[^\S\n]*$/.test(text) ? line : space);
    return false;
  }

  finish(): PageText {
    const { pieces, headings, elements, effort } = this;
    return { text: this.parts.join('') + (this.length > 0 ? '\n' : ''), pieces, headings, elements, effort };
  }

  private openCell(holdsData: boolean): void {
    this.part(holdsData ? cell : block);
    this.cells.push(holdsData);
    if (holdsData) this.dataCells += 1;
  }

  private closeCell(): void {
    const heldData = this.cells.pop() ?? true;
    if (heldData) this.dataCells -= 1;
    this.part(heldData ? cell : block);
  }

  /** Inside a cell of data, paragraphs are only words further on, so that the row stays on one line. */
  private part(found: Break): void {
    const meant = this.dataCells > 0 && found > space ? space : found;
    if (meant > this.pending) this.pending = meant;
  }

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
