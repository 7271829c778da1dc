import { Cron } from 'croner';

/** The next time of a calendar, strictly later; null when there is none. Both are read off a clock, in milliseconds as if it were in UTC. */
export type Calendar = (wall: number) => number | null;

const MINUTE = 60_000;
/** A server has some hundreds of digests; beyond this the store of read expressions starts anew. */
const MOST_KEPT = 2_000;
const KEPT = new Map<string, Cron>();

/**
 * What croner makes of a cron expression of five fields, on a clock that never changes. Where clocks change, the callers
 * decide: croner's own way there depends on how the expression is written (lists and steps count as intervals, which run
 * twice in autumn and not at all in spring), and a day that a zone left out altogether is left out.
 * Throws where the expression cannot be read.
 */
export function calendarOf(cron: string): Calendar {
  let known = KEPT.get(cron);
  if (!known) {
    known = new Cron(cron, { utcOffset: 0, paused: true, mode: '5-part' });
    if (KEPT.size >= MOST_KEPT) KEPT.clear();
    KEPT.set(cron, known);
  }
  const { nextRun } = known;
  const ask = nextRun.bind(known);
  return (wall) => ask(new Date(Math.floor(wall / MINUTE) * MINUTE))?.getTime() ?? null;
}
