import type { Figure } from './figure.ts';
import { markdown } from './quality/markdown.ts';
import { type Target, targetOf, verdictOf } from './targets.ts';

/** A line of the table, and of the JSON. */
export interface Line extends Figure {
  readonly target: Target | null;
  readonly verdict: 'reached' | 'missed' | null;
}

export const linesOf = (figures: readonly Figure[]): Line[] =>
  figures.map((figure) => {
    const target = targetOf(figure);
    return { ...figure, target, verdict: target && verdictOf(figure.value, target) };
  });

const HEAD = ['Set', 'Figure', 'Measured', 'Target', ''];

/** A Markdown table; the name of a set stands at its first figure only, and `missed` is set off. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map((line, i) => [
    lines[i - 1]?.of === line.of ? '' : line.of,
    line.name,
    line.value === null ? '-' : number(line.value),
    line.target ? bound(line.target) : '',
    line.verdict === 'missed' ? '**missed**' : (line.verdict ?? ''),
  ]);
  return markdown(HEAD, rows, new Set([2]));
}

/** How many targets were reached, in words. */
export function summaryOf(lines: readonly Line[]): string {
  const bound = lines.filter((line) => line.target);
  const missed = bound.filter((line) => line.verdict === 'missed');
  const reached = `${bound.length - missed.length} of ${bound.length} targets reached`;
  if (missed.length === 0) return `${reached}.`;
  return `${reached}; missed: ${missed.map((line) => `${line.of} ${line.name}`).join(', ')}.`;
}

const bound = (target: Target): string =>
  'atLeast' in target ? `>= ${number(target.atLeast)}` : `<= ${number(target.atMost)}`;

/** Shares with three decimals, times with two digits or more, counts whole. */
export function number(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) > 1) return String(value);
  if (Math.abs(value) >= 100) return String(Math.round(value));
  return value.toFixed(Math.abs(value) > 1 ? 1 : 3);
}
