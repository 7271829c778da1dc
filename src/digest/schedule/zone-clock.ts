/** Milliseconds that a time zone's clocks are ahead of UTC at a moment. */
export type Clock = (moment: number) => number;

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/**
 * The clock of a time zone, by the rules of this Node's own time zone database. Throws `RangeError` for a zone that it does
 * not know. Offsets are asked for anew each time, and none is stored: when a country changes its rules, the next Node that
 * has them reckons with them from its first question.
 */
export function clockOf(timeZone: string): Clock {
  let format = FORMATS.get(timeZone);
  if (!format) {
    // The offset alone is a third of the work of all the parts of a date (1.1 µs against 3.6 µs).
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    FORMATS.set(timeZone, format);
  }
  const offset = format;
  return (moment) => readOffset(offset.format(moment));
}

/** Of `9/21/2026, GMT-03:30` the last part, in milliseconds; `GMT` alone is none. */
function readOffset(text: string): number {
  const gmt = text.indexOf('GMT');
  const sign = text[gmt + 3];
  if (sign === undefined) return 0;
  const [hours = 0, minutes = 0, seconds = 0] = text
    .slice(gmt + 4)
    .split(':')
    .map(Number);
  return (sign === '+' ? 1 : -1) * (hours * 3_600 + minutes * 60 + seconds) * 1_000;
}

/** The first moment later than `from` with another offset than `from` has; `to` must have another one. */
export function changeBetween(clock: Clock, from: number, to: number): number {
  const before = clock(from);
  let [same, changed] = [from, to];
  while (changed - same > 1) {
    const middle = Math.floor((same + changed) / 2);
    if (clock(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

/** No zone is, was or becomes further than this from UTC, in either direction. */
const FURTHEST = 16 * 3_600_000;

/**
 * The first moment at which the clock has reached a time that is read off it (`wall`, in milliseconds as if the clock were
 * in UTC). A time that clocks leave out is reached when they have jumped over it, be it by half an hour or by a day; of a
 * time that comes twice it is the first.
 */
export function firstReached(clock: Clock, wall: number): number {
  const [from, to] = [wall - FURTHEST, wall + FURTHEST];
  const [before, after] = [clock(from), clock(to)];
  // No zone changes its clocks forth and back within a day and a half.
  if (before === after) return wall - before;
  const [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  if (early + clock(early) === wall) return early;
  if (late + clock(late) === wall) return late;
  return changeBetween(clock, from, to);
}
