import { type DayNumber, parseIsoDay } from './calendar.ts';
import { CALENDAR_RULES } from './calendar-rules.ts';
import { chronoTimes } from './chrono-rest.ts';
import { DURATION_RULES } from './duration-rules.ts';
import { expressionOf, type TimeExpression, type TimeRule } from './expression.ts';
import { joinRanges } from './ranges.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { YEAR_RULES } from './year-rules.ts';

export type { TimeExpression } from './expression.ts';

/** A family of rules, with what every expression of it contains: a sentence without it is not looked at further. */
interface Family {
  readonly needs: readonly RegExp[];
  readonly rules: readonly TimeRule[];
}

const DIGIT = /\d/;
const MONTH = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const isNumeric = ({ name }: TimeRule): boolean => name === 'ISO day' || name === 'numeric date';

const FAMILIES: readonly Family[] = [
  { needs: [/\d[./-]\d/], rules: CALENDAR_RULES.filter(isNumeric) },
  { needs: [DIGIT, MONTH], rules: CALENDAR_RULES.filter((rule) => !isNumeric(rule)) },
  { needs: [/1\d\d\d|20\d\d|\d0s|centur|ties\b|nineteen |twenty |two thousand/i], rules: YEAR_RULES },
  {
    needs: [
      /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|day|night|morrow|week|month|quarter|year|decade|centur|hour|minute|this [maesfw]|(?:last|next|past|coming) [sfaw]/i,
    ],
    rules: RELATIVE_RULES,
  },
  {
    needs: [/second|minute|hour|day|week|month|year|decade|centur|\d:\d|\d ?[ap]\.?m|noon|midnight/i],
    rules: DURATION_RULES,
  },
];

/** Words before a date that say it is still to come. */
const FUTURE =
  /\b(?:will|shall|won['’]t|due|scheduled|expected|set to|plan(?:s|ned|ning)? to|going to|upcoming|next|ahead of|is to|are to)\b|['’]ll\b/i;
/** How far back, in characters, such a word counts. */
const FUTURE_REACH = 90;

/**
 * Expressions of time in a sentence or a short text, in order and not overlapping, with offsets in `text`. Nothing in it
 * depends on the machine's clock or time zone.
 *
 * @param reference ISO day of publication, against which "on Monday" and "last year" are resolved; null when not known
 */
export function findTimes(text: string, reference: string | null): TimeExpression[] {
  const day = reference === null ? null : parseIsoDay(reference);
  const found: TimeExpression[] = [];
  for (const { needs, rules } of FAMILIES) {
    if (!needs.every((word) => word.test(text))) continue;
    for (const rule of rules) collect(text, rule, day, found);
  }
  const own = longestFirst(found);
  return joinRanges(text, longestFirst([...own, ...chronoTimes(text, day, own)]));
}

function collect(text: string, rule: TimeRule, reference: DayNumber | null, found: TimeExpression[]): void {
  rule.pattern.lastIndex = 0;
  for (let match = rule.pattern.exec(text); match; match = rule.pattern.exec(text)) {
    const { index } = match;
    const future = () => FUTURE.test(text.slice(Math.max(0, index - FUTURE_REACH), index));
    const reading = rule.read(match, reference, future);
    if (!reading) continue;
    const start = index + (reading.part?.start ?? 0);
    found.push(expressionOf(reading, start, index + (reading.part?.end ?? match[0].length), rule.name));
  }
}

/** Of expressions that overlap the one that begins first stays, and of those that begin together the longest. */
function longestFirst(found: TimeExpression[]): TimeExpression[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return found.filter(({ start, end }) => {
    if (start < last) return false;
    last = end;
    return true;
  });
}
