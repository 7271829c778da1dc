import type { Span } from '../../corpus/span.ts';
import type { Expectation } from '../question/expectation.ts';

const WORDS =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen)';
// A number begins where no digit stands before, and has bounded parts: a run of a million digits is read once.
const DIGITS = '(?<!\\d)(?:\\d{1,3}(?:,\\d{3}){1,6}(?:\\.\\d{1,20})?(?!\\d)|\\d{1,20}(?:\\.\\d{1,20})?)';
const SCALE = '(?:[ -](?:hundred|thousand|million|billion|trillion|dozen)){0,2}';
const UNIT =
  '(?:percent|per cent|%|kilometers?|kilometres?|km|miles?|meters?|metres?|feet|foot|ft|inches|acres|hectares|square (?:miles|kilometers|kilometres|meters|feet)|tons|tonnes|kg|pounds|degrees(?: Celsius| Fahrenheit)?|°[CF]|mph|km/h|horsepower|watts|megawatts|liters|litres|gallons|barrels|years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|dollars|euros|rubles|roubles|pounds)';
const APPROXIMATELY =
  '(?:(?:about|around|nearly|almost|over|approximately|roughly|more than|less than|at least|up to|some) )?';

const NUMBER = new RegExp(
  `(?:${DIGITS})${SCALE}|\\bhalf an? (?:million|billion|trillion|dozen)\\b|\\b${WORDS}(?:[ -](?:and )?${WORDS}){0,5}\\b`,
  'gi',
);
const DURATION = new RegExp(
  `(?:(?:${DIGITS})|\\b(?:an?|few|several|many|${WORDS}(?:[ -]${WORDS}){0,2}))(?:[ -](?:and a half|or \\w+|to \\w+))?[ -](?:more |full |consecutive )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century|seasons?)\\b|\\b(?:decades|centuries)\\b`,
  'gi',
);
const MONEY = new RegExp(
  `[$€£¥]\\s?(?:${DIGITS})(?:${SCALE}|(?:bn|m|k)\\b)|(?:${DIGITS})${SCALE} (?:US |Canadian |Australian )?(?:dollars|euros|pounds|rubles|roubles|yen|yuan|francs|lira|marks|cents|rupees|crowns|(?:[A-Z][a-z]{2,12} )?(?:kron[aeo]r?|pesos|shekels|rand|reais))`,
  'gi',
);
const PERCENT = new RegExp(
  `(?:${DIGITS})(?:[–-](?:${DIGITS}))?\\s?(?:%|percent\\b|per cent\\b)|\\b(?:one|two|three)[- ](?:thirds?|quarters?|fifths?|half|tenths?)\\b|\\bhalf\\b`,
  'gi',
);

/** Where a sentence gives a quantity of the expected kind; `withUnits` also gives the longer reading with its unit. */
export function quantitiesIn(text: string, expects: Expectation): Span[] {
  switch (expects) {
    case 'duration':
      return all(text, DURATION);
    case 'money':
      return orElse(all(text, MONEY), () => all(text, NUMBER));
    case 'percent':
      return orElse(all(text, PERCENT), () => all(text, NUMBER));
    default:
      return [...all(text, NUMBER), ...all(text, WITH_UNIT), ...all(text, MONEY), ...all(text, PERCENT)];
  }
}

const WITH_UNIT = new RegExp(
  `${APPROXIMATELY}(?:(?:${DIGITS})${SCALE}|(?<![a-z]-)\\b${WORDS}(?:[ -]${WORDS}){0,3}\\b)(?:[ -]| \\w+ )?${UNIT}(?![a-z])`,
  'gi',
);

const orElse = (found: Span[], other: () => Span[]): Span[] => (found.length > 0 ? found : other());

/** A bare number of four digits that could be a year is a date and no quantity, unless it counts something. */
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const COUNTS =
  /^ (?!(?:and|or|of|in|on|at|by|to|from|for|with|as|is|are|was|were|the|an?|that|which|who|while|but|had|has|after|when|where|until)\b)[a-z]{3,20}s\b/;
const AFTER_WORD_OF_TIME = /\b(?:in|since|by|until|from|of|after|before|during|and|to|early|late|mid) $/i;

const isYear = (text: string, start: number, found: string): boolean =>
  YEAR.test(found) &&
  (!COUNTS.test(text.slice(start + found.length, start + found.length + 24)) ||
    AFTER_WORD_OF_TIME.test(text.slice(Math.max(0, start - 8), start)));

function all(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern))
    .filter((match) => !isYear(text, match.index, match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
