import { type Days, type Reading, type TimeRule, theMonths, theYears } from './expression.ts';
import { ORDINAL, ordinalOf, YEAR_IN_WORDS, yearInWords } from './words.ts';

const YEAR = String.raw`((?:19|20)\d\d)(?![\d%‰°])(?![,.]\d)`;

const absolute = (days: Days, grain: string, kind: Reading['kind'] = 'date'): Reading => ({
  kind,
  days,
  grain,
  relative: false,
});

/** Thirds of a year or a decade, as "early", "mid" and "late" are mostly meant. */
function partOfYear(part: string, year: number): Days {
  const word = part.toLowerCase();
  if (/^(?:early|beginning|start)/.test(word)) return theMonths(year, 1, 4);
  if (/^mid/.test(word)) return theMonths(year, 5, 8);
  return word.startsWith('end') ? theMonths(year, 10, 12) : theMonths(year, 9, 12);
}

function partOfDecade(part: string | undefined, decade: number): Days {
  const word = (part ?? '').toLowerCase();
  if (word.startsWith('early')) return theYears(decade, decade + 3);
  if (word.startsWith('mid')) return theYears(decade + 4, decade + 6);
  return word.startsWith('late') ? theYears(decade + 6, decade + 9) : theYears(decade, decade + 9);
}

/** First and last month of the seasons, of the northern half of the earth. A winter can be either of the two of a year. */
function season(name: string, year: number): Days {
  const word = name.toLowerCase();
  if (word === 'spring') return theMonths(year, 3, 5);
  if (word === 'summer') return theMonths(year, 6, 8);
  return word === 'winter' ? theMonths(year, 1, 14) : theMonths(year, 9, 11);
}

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** What makes four digits a number of things and no year. */
const COUNTED = String.raw`(?! ?(?:people|persons?|men|women|children|troops|soldiers|fighters|members|workers|employees|jobs|homes|houses|km|kilomet|miles?|met(?:er|re)s?|feet|tons?|tonnes|kg|dollars|euros|pounds|rubles|roubles|rupees|points|votes|copies|hours|days|years|times|others|words|pages|acres|hectares|rpm|calories|percent|per cent|million|billion|BC\b|B\.C|BCE|mAh|MHz|px|square|seats|cases|deaths|students|patients|civilians|refugees)\b)`;

/** Years and what is made of years: they need no reference date. */
export const YEAR_RULES: readonly TimeRule[] = [
  {
    name: 'year',
    pattern: new RegExp(
      String.raw`(?<![\d.,:/$€£¥#№_=&\p{L}]|[\d\p{L}][-–])${YEAR}${COUNTED}(?!['’]?s\b|[-–/]\d|\p{L})`,
      'gu',
    ),
    read: (m) => absolute(theYears(Number(m[1])), 'year'),
  },
  {
    name: 'year before 1900',
    pattern:
      /(?<=\b(?:in|since|by|from|until|till|to|of|year|before|after|during|circa|ca\.|c\.|around|about|between|late|early|mid|and|[A-Z][a-z]{2,8}|\() ?)(1[0-8]\d\d)(?![\d%'’]|[,.:]\d|[-–/]\d| ?(?:people|men|women|km|miles|feet|dollars|years|m\b|kg))/g,
    read: (m) => absolute(theYears(Number(m[1])), 'year'),
  },
  {
    name: 'year in words',
    pattern: new RegExp(
      String.raw`\b(?:the year )?(${YEAR_IN_WORDS})\b(?! (?:people|dollars|men|women|years|percent|million))`,
      'gi',
    ),
    read: (m) => {
      const year = yearInWords(m[1] ?? '');
      // "two thousand" alone is mostly a number of things.
      if (year === null || (year === 2000 && !/year/i.test(m[0]))) return null;
      return absolute(theYears(year), 'year');
    },
  },
  {
    name: 'years',
    pattern: /(?<![\d.,:/$€£\-–])((?:1[5-9]|20)\d\d) ?[-–—/] ?((?:1[5-9]|20)?\d\d)(?![\d%]|[-–/.,]\d)/g,
    read: (m) => {
      const first = Number(m[1]);
      const last = m[2]?.length === 2 ? Math.floor(first / 100) * 100 + Number(m[2]) : Number(m[2]);
      // "2013-77" is a number of something; two digits are written for years that are near.
      return last > first && last - first <= (m[2]?.length === 2 ? 30 : 300)
        ? absolute(theYears(first, last), 'year', 'range')
        : null;
    },
  },
  {
    name: 'part of a year',
    pattern: new RegExp(
      String.raw`\b(early|mid|late|beginning of|start of|end of|middle of)(?: |-| the year )${YEAR}(?!['’]?s\b)`,
      'gi',
    ),
    read: (m) => absolute(partOfYear((m[1] ?? '').replace('middle', 'mid'), Number(m[2])), 'part of a year'),
  },
  {
    name: 'decade',
    pattern:
      /(?:\b(early|mid|late)[- ](?:to[- ](?:mid|late)[- ])?(?:the )?)?(?<![\d.,$])\b((?:1[5-9]|20)\d0)['’]?s\b/gi,
    read: (m) => absolute(partOfDecade(m[1], Number(m[2])), 'decade'),
  },
  {
    name: 'decade, short',
    pattern: /(?:\b(early|mid|late)[- ](?:the )?)?(?:['’]|(?<=\bthe ))([2-9]0)s\b/gi,
    read: (m) => absolute(partOfDecade(m[1], 1900 + Number(m[2])), 'decade'),
  },
  {
    name: 'decade in words',
    pattern: new RegExp(
      String.raw`(?:\b(early|mid|late)[- ](?:the )?|(?<=\bthe ))(?:nineteen-?)?(${DECADES.join('|')})\b`,
      'gi',
    ),
    read: (m) => absolute(partOfDecade(m[1], 1920 + 10 * DECADES.indexOf((m[2] ?? '').toLowerCase())), 'decade'),
  },
  {
    name: 'century',
    pattern: new RegExp(
      String.raw`\b(?:(early|mid|late)[- ](?:the )?)?(\d{1,2}(?:st|nd|rd|th)|twenty-first|${ORDINAL})[- ]century\b(?! BC)`,
      'gi',
    ),
    read: (m) => {
      const last = (ordinalOf(m[2] ?? '') ?? 0) * 100;
      if (last < 1100 || last > 2100) return null;
      const part = (m[1] ?? '').toLowerCase();
      if (part === 'early') return absolute(theYears(last - 99, last - 66), 'century');
      if (part === 'mid') return absolute(theYears(last - 65, last - 34), 'century');
      return absolute(theYears(part === 'late' ? last - 33 : last - 99, last), 'century');
    },
  },
  {
    name: 'quarter of a year',
    pattern: new RegExp(
      String.raw`\b(?:Q([1-4])(?:,| of)? ?|(first|second|third|fourth|final)[- ]quarter(?: of)? (?:the year |fiscal )?)${YEAR}`,
      'gi',
    ),
    read: (m) => {
      const quarter = m[1] ? Number(m[1]) : (ordinalOf(m[2] ?? '') ?? 4);
      return absolute(theMonths(Number(m[3]), quarter * 3 - 2, quarter * 3), 'quarter');
    },
  },
  {
    name: 'half of a year',
    pattern: new RegExp(String.raw`\b(first|second|latter) half of (?:the year )?${YEAR}`, 'gi'),
    read: (m) => {
      const first = (m[1] ?? '').toLowerCase() === 'first';
      return absolute(theMonths(Number(m[2]), first ? 1 : 7, first ? 6 : 12), 'half');
    },
  },
  {
    name: 'season of a year',
    pattern: new RegExp(String.raw`\b(spring|summer|autumn|fall|winter)(?: of|,)? ${YEAR}`, 'gi'),
    read: (m) => absolute(season(m[1] ?? '', Number(m[2])), 'season'),
  },
];
