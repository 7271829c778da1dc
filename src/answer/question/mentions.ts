import type { Expectation } from './expectation.ts';

const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NUMBER_WORD =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|twice';
const UNIT = '(?:year|month|week|day|hour|minute|second|decade|centur(?:y|ie)|season|term|semester)s?';

/** Shapes of text that could answer an expectation: cheap to find, and no proof of anything. */
const SHAPES: Partial<Record<Expectation, RegExp>> = {
  date: new RegExp(
    `\\b(?:(?:${MONTH})\\b(?=[ ,.]|$)|${WEEKDAY}|(?:1[0-9]|20)\\d\\d(?:s|[–-]\\d{2,4})?\\b|\\d{1,2}(?:st|nd|rd|th)? centur|\\d{3,4} (?:AD|BC|CE)|(?:AD|BC) ?\\d{2,4}|\\d{4}-\\d\\d|yesterday|today|tomorrow|(?:last|next|this|previous) (?:year|month|week|spring|summer|autumn|fall|winter|decade|century)|(?:years?|months?|weeks?|days?|decades?) ago|during the|\\w+teenth century|\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m)`,
    'gi',
  ),
  duration: new RegExp(
    `(?:\\b(?:\\d[\\d,.]{0,20}|${NUMBER_WORD}|a|an|few|many)[ -](?:\\w+ )?${UNIT}\\b|\\b(?:from|between) (?:\\w+ )?\\d{4} (?:to|until|and) |\\b(?:decades|centuries|years)\\b)`,
    'gi',
  ),
  // A bare year is a date, unless it has a unit.
  number: new RegExp(`\\b(?:(?!(?:1[5-9]|20)\\d\\d(?:[\\s.,;)’'s–-]|$))\\d[\\d,.]*|(?:${NUMBER_WORD})\\b)`, 'gi'),
  money:
    /[$€£¥]\s?\d|\b\d[\d,.]{0,20}\s?(?:million|billion|trillion|thousand)?\s?(?:dollars|euros|pounds|rubles|roubles|yen|yuan|francs|lira|marks|cents|rupees|crowns)|\b(?:USD|EUR|GBP)\b/gi,
  percent:
    /\d\s?%|\b(?:percent|per cent|one[- ](?:third|quarter|half|fifth)|two[- ]thirds|three[- ]quarters|half|majority)\b/gi,
  reason:
    /\b(?:because|due to|owing to|since|as a result|in order to|so that|so as to|caused|cause|causes|led to|leads to|reasons?|therefore|thus|thanks to|for fear|over (?:concern|fear|allegation)|amid|after|following|in response|blam\w+|aim\w*|driven|to (?:[a-z]{3,}))\b/gi,
};

/** Places in a sentence (offsets of their first character) that have the shape of what is expected. */
export function shapesOf(expects: Expectation, sentence: string): number[] {
  const shape = SHAPES[expects];
  if (!shape) return [];
  const places: number[] = [];
  for (const match of sentence.matchAll(shape)) places.push(match.index);
  return places;
}

export const hasShapeRule = (expects: Expectation): boolean => SHAPES[expects] !== undefined;
