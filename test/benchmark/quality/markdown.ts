/** A Markdown table with columns of one width. @param right columns whose cells stand at the right */
export function markdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (right.has(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => `${'-'.repeat(width - 1)}${right.has(i) ? ':' : '-'}`).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}
