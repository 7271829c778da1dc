import { calendarDay, dayNumber } from './calendar.ts';
import { type Days, type Reading, type TimeRule, theDay, theMonth } from './expression.ts';
import { nearestWeekday, nearestYearOfMonth } from './nearest.ts';
import { ago, lengthOn, quarterDays, seasonDays, unitOn } from './reference-days.ts';
import {
  MONTH,
  MONTH_ALONE,
  monthNumber,
  NUMBER,
  numberOf,
  ORDINAL,
  ordinalOf,
  WEEKDAY,
  weekdayNumber,
} from './words.ts';

const relative = (days: Days | null, grain: string, kind: Reading['kind'] = 'date'): Reading => ({
  kind,
  days,
  grain,
  relative: true,
});

const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};
const shiftOf = (word: string | undefined): number => SHIFT[(word ?? 'this').toLowerCase()] ?? 0;

export const RELATIVE_RULES: readonly TimeRule[] = [
  {
    name: 'day by name',
    pattern:
      /\b(the day before yesterday|yesterday|today|tonight|tomorrow|(?:late |early )?last night|this (?:morning|afternoon|evening))\b(?<!today(?=['’]s))(?: (?:morning|afternoon|evening|night))?/gi,
    read: (m, reference) => {
      const word = (m[1] ?? '').toLowerCase();
      const shift = word.startsWith('the day')
        ? -2
        : word === 'yesterday' || word.endsWith('night')
          ? -1
          : word === 'tomorrow'
            ? 1
            : 0;
      return relative(reference === null ? null : theDay(reference + (word === 'tonight' ? 0 : shift)), 'day');
    },
  },
  {
    name: 'weekday',
    pattern: new RegExp(
      String.raw`\b(?:([Ll]ast|[Nn]ext|[Tt]his|this past|this coming) )?(${WEEKDAY})(?: (?:early |late )?(?:morning|afternoon|evening|night))?(?!s\b)`,
      'g',
    ),
    read: (m, reference, future) => {
      if (reference === null) return relative(null, 'day');
      const weekday = weekdayNumber(m[2] ?? '');
      const word = (m[1] ?? '').toLowerCase();
      const ahead = word === 'next' || word === 'this coming';
      const day = nearestWeekday(weekday, reference, ahead || (word !== 'last' && future()));
      const again = day === reference && (word === 'last' || word === 'next');
      return relative(theDay(again ? day + (ahead ? 7 : -7) : day), 'day');
    },
  },
  {
    name: 'month',
    pattern: new RegExp(
      String.raw`(?:\b([Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Ee]arly|[Mm]id|[Ll]ate|in|In|since|Since|by|By|until|till|from|during|of|to|through|between|before|after|for|and|mid-)[ -])(${MONTH_ALONE})(?![\p{L}\d])(?!,? ?\d)|\b(January|February|July|September|October|November|December)(?![\p{L}\d])(?!,? ?\d)`,
      'gu',
    ),
    read: (m, reference, future) => {
      const name = m[2] ?? m[3] ?? '';
      const word = (m[1] ?? '').toLowerCase();
      const isPart = /^(?:last|this|next|this past|early|mid|late)$/.test(word);
      const start = isPart ? 0 : m[0].length - name.length;
      const part = { start, end: m[0].replace(/\.$/, name.length > 4 ? '' : '.').length };
      if (reference === null) return { ...relative(null, 'month'), part };
      const month = monthNumber(name);
      const now = calendarDay(reference);
      const ahead = word === 'next' || (word !== 'last' && word !== 'this past' && future());
      const near = nearestYearOfMonth(month, reference, ahead);
      const year = word === 'this' ? now.year : word === 'last' && month === now.month ? near - 1 : near;
      return { ...relative(theMonth(year, month), 'month'), part };
    },
  },
  {
    name: 'month of last, this or next year',
    pattern: new RegExp(String.raw`\b(${MONTH})(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (?:of )?(last|this|next) year\b`, 'g'),
    read: (m, reference) => {
      if (reference === null) return relative(null, m[2] ? 'day' : 'month');
      const [year, month] = [calendarDay(reference).year + shiftOf(m[3]), monthNumber(m[1] ?? '')];
      return m[2]
        ? relative(theDay(dayNumber(year, month, Number(m[2]))), 'day')
        : relative(theMonth(year, month), 'month');
    },
  },
  {
    name: 'season or quarter without its year',
    pattern: new RegExp(
      String.raw`\b(?:(last|this|next|this past|this coming) (spring|summer|autumn|fall|winter)|(?:the )?(?:(last|this|next) year['’]s )?(${ORDINAL})[- ]quarter)\b(?!(?: of)?(?: the year)? \d)`,
      'gi',
    ),
    read: (m, reference) => {
      const grain = m[2] ? 'season' : 'quarter';
      if (reference === null) return relative(null, grain);
      const { year } = calendarDay(reference);
      if (!m[2])
        return relative(quarterDays(ordinalOf(m[4] ?? '') ?? 0, m[3] ? shiftOf(m[3]) : null, reference), grain);
      const days = (shift: number) => seasonDays(m[2] ?? '', year + shift);
      const word = (m[1] ?? '').toLowerCase();
      if (/next|coming/.test(word)) return relative(days(0).first > reference ? days(0) : days(1), grain);
      if (word === 'this') return relative(days(0), grain);
      return relative(days(0).last < reference ? days(0) : days(-1), grain);
    },
  },
  {
    name: 'end or beginning of the unit',
    pattern: /\b(?:the )?(end|beginning|start) of (?:the|this|last|next) (year|month|week)\b/gi,
    read: (m, reference) => {
      const unit = (m[2] ?? '').toLowerCase();
      const shift = shiftOf(/\b(last|next)\b/i.exec(m[0])?.[1]);
      return relative(reference === null ? null : unitOn(unit, reference, shift), unit);
    },
  },
  {
    name: 'last, this or next unit',
    pattern:
      /\b(last|this|next|the previous|the current|the coming|the following|this past|this coming) (week|weekend|month|quarter|year|decade|century)\b(?!-)/gi,
    read: (m, reference) => {
      const unit = (m[2] ?? '').toLowerCase();
      const word = (m[1] ?? '').toLowerCase().replace(/^(?:the|this) (?=\S)/, '');
      // "The following year" follows something that was told before, not the day of publication.
      return relative(reference === null || word === 'following' ? null : unitOn(unit, reference, shiftOf(word)), unit);
    },
  },
  {
    name: 'the weekend',
    pattern: /(?<=\b(?:over|during|at|on) )the weekend\b/gi,
    read: (_m, reference) => {
      if (reference === null) return relative(null, 'weekend');
      const own = unitOn('weekend', reference, 0);
      return relative(own && own.first > reference ? unitOn('weekend', reference, -1) : own, 'weekend');
    },
  },
  {
    name: 'earlier or later this unit',
    pattern: /\b(earlier|later|late|early|sometime) (?:in )?(this|last|next) (week|month|quarter|year|decade)\b/gi,
    read: (m, reference) => {
      const unit = (m[3] ?? '').toLowerCase();
      if (reference === null) return relative(null, unit);
      const days = unitOn(unit, reference, shiftOf(m[2]));
      const word = (m[1] ?? '').toLowerCase();
      if (!days || (m[2] ?? '').toLowerCase() !== 'this') return relative(days, unit);
      if (word === 'earlier') return relative({ first: days.first, last: reference }, unit);
      return relative(word === 'later' ? { first: reference, last: days.last } : days, unit);
    },
  },
  {
    name: 'so long ago',
    pattern: new RegExp(
      String.raw`\b(${NUMBER}|couple of|a couple of|a few|several|many|some) (day|week|month|year|decade|centur(?:y|ie)|hour|minute)s? ago\b`,
      'gi',
    ),
    read: (m, reference) => {
      const unit = (m[2] ?? '').toLowerCase().replace(/^centur.*/, 'century');
      const count = /couple/i.test(m[1] ?? '') ? 2 : numberOf(m[1] ?? '');
      if (/hour|minute/.test(unit)) return relative(reference === null ? null : theDay(reference), 'hour');
      return relative(reference === null || count === null ? null : ago(unit, -count, reference), unit);
    },
  },
  {
    name: 'in so long',
    pattern: new RegExp(String.raw`\b(?:in|within) (${NUMBER}) (day|week|month|year)s?['’]? time\b`, 'gi'),
    read: (m, reference) => {
      const unit = (m[2] ?? '').toLowerCase();
      const count = numberOf(m[1] ?? '');
      return relative(reference === null || count === null ? null : unitOn(unit, reference, count), unit);
    },
  },
  {
    name: 'so long before or after another time',
    pattern: new RegExp(
      String.raw`\b(?:(?:${NUMBER}|several|a few|some|many) (?:day|week|month|year|decade|centurie|hour|minute)s?|a century) (?:earlier|later|before\b(?= that|[,.])|afterwards?)`,
      'gi',
    ),
    read: (m) =>
      relative(null, /(day|week|month|year|decade|centur|hour|minute)/i.exec(m[0])?.[1]?.toLowerCase() ?? 'year'),
  },
  {
    name: 'last so many units',
    pattern: new RegExp(
      String.raw`\b(?:the )?(last|past|previous|next|coming|following) (${NUMBER}|few|several|couple of)[ -](hour|day|week|month|year|decade|centurie)s?\b(?! ago)|\bthe (past) (day|week|month|year|decade|century)\b`,
      'gi',
    ),
    read: (m, reference) => {
      const unit = (m[3] ?? m[5] ?? '').toLowerCase();
      const count = m[5] ? 1 : /couple/i.test(m[2] ?? '') ? 2 : numberOf(m[2] ?? '');
      if (reference === null || count === null) return relative(null, unit, 'duration');
      const ahead = shiftOf(m[1] ?? m[4]) > 0;
      const other = lengthOn(unit, reference, ahead ? count : -count);
      return relative(ahead ? { first: reference, last: other } : { first: other, last: reference }, unit, 'duration');
    },
  },
];
