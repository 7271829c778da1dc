import { strict } from 'chrono-node/en';
import { type DayNumber, dayNumber, isCalendarDay } from './calendar.ts';
import { expressionOf, type TimeExpression, theDay, theMonth } from './expression.ts';

/** A month that no rule of ours has taken, with a number in words near it ("the twelfth of March"). */
const LEFT_OVER =
  /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|twentieth|twenty|thirt\w{1,6})\b[^\n.]{0,12}\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w{3,6}teenth|twentieth|twenty|thirt)/;

const MS_PER_DAY = 86_400_000;

/**
 * What chrono-node finds where our rules leave something: it knows many forms, but takes ten times as long, so it is asked
 * only for sentences with a day in words. It is given the reference at noon in UTC, so no time zone moves the day.
 */
export function chronoTimes(
  text: string,
  reference: DayNumber | null,
  own: readonly TimeExpression[],
): TimeExpression[] {
  if (!LEFT_OVER.test(text)) return [];
  const instant = new Date((reference ?? 0) * MS_PER_DAY + MS_PER_DAY / 2);
  const found: TimeExpression[] = [];
  for (const result of strict.parse(text, { instant, timezone: 0 })) {
    const [start, end] = [result.index, result.index + result.text.length];
    const { start: date } = result;
    if (own.some((other) => other.start <= start && end <= other.end) || !date.isCertain('month')) continue;
    const [year, month, day] = [date.get('year'), date.get('month'), date.get('day')];
    if (year === null || month === null || day === null || !isCalendarDay(year, month, day)) continue;
    const relative = !date.isCertain('year');
    const grain = date.isCertain('day') ? 'day' : 'month';
    const days = grain === 'day' ? theDay(dayNumber(year, month, day)) : theMonth(year, month);
    const known = relative && reference === null ? null : days;
    found.push(expressionOf({ kind: 'date', days: known, grain, relative }, start, end, 'chrono'));
  }
  return found;
}
