import { visibleLine } from '../../chat/wording/visible.ts';
import type { Ink } from './ink.ts';

/** One thing that `ibid doctor` looked at. */
export interface Check {
  readonly name: string;
  readonly state: 'good' | 'warning' | 'fault';
  /** What was found. */
  readonly found: string;
  /** What to do about it; null where there is nothing to do. */
  readonly remedy: string | null;
}

const SIGNS = { good: 'ok   ', warning: 'note ', fault: 'FAULT' } as const;

/** A line a check, its remedy under it. */
export function renderChecks(checks: readonly Check[], ink: Ink): string {
  const inks = { good: ink.good, warning: ink.warn, fault: ink.bad } as const;
  const lines = checks.flatMap(({ name, state, found, remedy }) => [
    `${inks[state](SIGNS[state])} ${name}: ${visibleLine(found)}`,
    ...(remedy ? [`      → ${visibleLine(remedy)}`] : []),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}
