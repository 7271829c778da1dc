import type { Span } from '../../corpus/span.ts';
import { findTimes } from '../../corpus/time/find-times.ts';

/** The parts of a longer date that may be all that was asked for: a year, a century without its "late". */
const PART = /\b\d{3,4}\b|\b\d{1,2}(?:st|nd|rd|th) centur(?:y|ies)\b/g;

/** The dates and ranges of dates in a sentence, and their parts. */
export function datesIn(text: string): Span[] {
  return findTimes(text, null)
    .filter((time) => time.kind !== 'duration')
    .flatMap(({ start, end }) => [
      { start, end },
      ...Array.from(text.slice(start, end).matchAll(PART), (part) => ({
        start: start + part.index,
        end: start + part.index + part[0].length,
      })),
    ]);
}
