import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barsOf, svgOf } from './diagram.ts';
import { markdown } from './markdown.ts';
import { type Bin, binsOf, type Judged } from './reliability.ts';

export interface Diagram {
  readonly name: string;
  readonly bins: readonly Bin[];
  readonly bars: string;
}

/** One a set, and one over all of them in which every set counts the same. */
export function diagramsOf(judged: ReadonlyMap<string, readonly Judged[]>): Diagram[] {
  const each = [...judged].map(([name, cases]) => diagram(name, binsOf(cases)));
  return judged.size > 1 ? [...each, diagram('all sets', binsOf(...judged.values()))] : each;
}

const diagram = (name: string, bins: readonly Bin[]): Diagram => ({ name, bins, bars: barsOf(name, bins) });

interface Report {
  readonly table: string;
  readonly summary: string;
  readonly diagrams: readonly Diagram[];
  /** The table beside other engines; null where it was not asked for. */
  readonly beside: string | null;
}

/** Writes report.md with a picture for every diagram. */
export function writeReport(folder: string, { table, summary, diagrams, beside }: Report): void {
  const parts = [`# Quality of answers`, table, summary];
  if (beside !== null) parts.push('## Beside other search engines', beside);
  parts.push('## Reliability', 'How often the first citation was right, by how sure Ibid was.');
  for (const { name, bins } of diagrams) {
    const picture = `reliability-${name.replaceAll(' ', '-')}.svg`;
    writeFileSync(join(folder, picture), svgOf(name, bins));
    parts.push(`### ${name}`, `![${name}](${picture})`, tableOf(bins));
  }
  writeFileSync(join(folder, 'report.md'), `${parts.join('\n\n')}\n`);
}

function tableOf(bins: readonly Bin[]): string {
  const share = (value: number) => (Number.isNaN(value) ? '-' : value.toFixed(3));
  const rows = bins.map(({ from, to, n, said, right }) => [
    `${from.toFixed(1)} to ${to.toFixed(1)}`,
    String(n),
    share(said),
    share(right),
  ]);
  return markdown(['Confidence', 'Questions', 'Mean confidence', 'Share right'], rows, new Set([1, 2, 3]));
}
