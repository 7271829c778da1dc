import type { Problem } from '../../corpus/problem.ts';
import type { SourceProblem } from '../state.ts';
import { afterProblem } from './intervals.ts';

/** A problem as it is told and kept, and when the source is asked again. */
export function problemOf(
  { code, message, passing = false, retryAt }: Problem & { readonly passing?: boolean; readonly retryAt?: number },
  before: SourceProblem | null,
  now: number,
): { readonly problem: SourceProblem; readonly nextAt: number } {
  const times = (before?.times ?? 0) + 1;
  const nextAt = afterProblem(now, passing, times, retryAt);
  const said = `${message.replace(/\.$/, '')}; it is asked again ${inWords(nextAt - now)}.`;
  return { problem: { code, message: said, at: now, times }, nextAt };
}

/** "in 15 minutes", "in 3 hours", "tomorrow", "in 3 days". */
function inWords(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  if (minutes < 60) return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  if (hours < 20) return hours === 1 ? 'in an hour' : `in ${hours} hours`;
  const days = Math.round(hours / 24);
  return days <= 1 ? 'tomorrow' : `in ${days} days`;
}
