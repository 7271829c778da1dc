import { number } from '../table.ts';
import { FIGURES } from './figures.ts';
import { type Compared, fails } from './floors.ts';
import { goalOf } from './goals.ts';
import { markdown } from './markdown.ts';

/** The run beside its floors, as a Markdown table. */
export function tableOfRun(lines: readonly Compared[]): string {
  const head = ['Set', 'Figure', 'This run', 'Floor', '', 'Goal'];
  const rows = lines.map((line, i) => [
    lines[i - 1]?.set === line.set ? '' : line.set,
    line.name,
    line.value === null ? '-' : number(line.value),
    line.floor ? `${FIGURES[line.name]?.better === 'lower' ? '<=' : '>='} ${line.floor.bound}` : '',
    wordFor(line),
    goalOf(line.set, line.name, line.value),
  ]);
  return markdown(head, rows, new Set([2]));
}

const wordFor = (line: Compared): string => {
  if (line.standing === 'no floor' || line.standing === 'holds') return '';
  return fails(line) ? `**${line.standing}**` : line.standing;
};

/** In words: how many floors held, which did not, what can be pinned, and where the data differ. */
export function summaryOfRun(lines: readonly Compared[]): string {
  const bound = lines.filter(({ floor, standing }) => floor && standing !== 'other data');
  const failed = bound.filter(fails);
  const name = ({ set, name }: Compared) => `${set}.${name}`;
  const told = [`${bound.length - failed.length} of ${bound.length} floors hold.`];
  if (failed.length > 0) told.push(`Below their floors: ${failed.map(name).join(', ')}.`);
  const better = bound.filter(({ standing }) => standing === 'better');
  if (better.length > 0)
    told.push(`${better.length} figures are better than when they were pinned: --pin raises their floors.`);
  const others = [...new Set(lines.filter(({ standing }) => standing === 'other data').map(({ set }) => set))];
  for (const set of others)
    told.push(`${set}: its data are not those that its floors were measured on, so it was not compared.`);
  return told.join('\n');
}
