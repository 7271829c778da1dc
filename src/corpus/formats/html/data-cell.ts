import { type DomElement, type DomNode, isElement, isText } from './dom.ts';

/** A cell of a table of data holds a few words; a cell that lays out a page holds parts of the page. */
const mostLetters = 300;
const mostNodes = 60;

/** Whether a table's cell holds data, so that its row can be written on one line. Looks at a bounded part of it. */
export function isDataCell(cell: DomElement): boolean {
  let letters = 0;
  let nodes = 0;
  const open: DomNode[] = [];
  for (let node: DomNode | null = cell.firstChild; node !== null || open.length > 0; ) {
    if (node === null) {
      node = open.pop()?.nextSibling ?? null;
      continue;
    }
    nodes += 1;
    if (isText(node)) letters += node.textContent.trim().length;
    if (nodes > mostNodes || letters > mostLetters) return false;
    if (isElement(node)) {
      open.push(node);
      node = node.firstChild;
    } else node = node.nextSibling;
  }
  return true;
}
