import type { Span } from '../../corpus/span.ts';
import { findTimes } from '../../corpus/time/find-times.ts';

/** The parts of a longer date that may be all that was asked for: a year, a century without its "late". */
const PART = /\b\d{3,4}\b|\b\d{1,2}(?:st|nd|rd|th) centur(?:y|ies)\b/g;

const ORDINAL =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)';
const ERA = '(?: ?(?:BCE?|AD|CE|B\\.C\\.|A\\.D\\.))';
const COUNTED =
  '(?! ?(?:people|persons?|men|women|children|soldiers|troops|members|miles|km|kilomet|met(?:er|re)s|feet|tons|tonnes|dollars|euros|pounds|hours|days|years|times|kelvins|percent|million|billion)\\b)';

/**
 * What may answer "when" without being a date that can be computed with: years long ago, old centuries, eras, wars. A
 * reader of history is wider here than one of dates, for whom 1400 may be a number of anything.
 */
const LONG_AGO: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'year',
    pattern: new RegExp(
      `(?<![\\d.,:/$€£¥#№=]|\\p{L}|[\\d\\p{L}][-–])(?:1\\d|20)\\d\\d${ERA}?(?![\\d%‰°\\p{L}]|[,.:/]\\d|[-–]\\p{L})${COUNTED}`,
      'gu',
    ),
  },
  {
    name: 'year of three digits',
    pattern: new RegExp(
      `(?<=\\b(?:in|by|since|from|until|till|to|around|about|circa|after|before|year|AD|early|late|between|and) )[1-9]\\d{2}${ERA}?(?![\\d%‰°\\p{L}]|[,.:/]\\d|[-–])${COUNTED}(?= ?[^\\s\\p{L}]| (?:and|to|in|at|on|by|as|with|when|the|after|until|or|of|for|a|was|were|who|which)\\b|$)`,
      'giu',
    ),
  },
  {
    name: 'year of an era',
    pattern: new RegExp(`(?<![\\d.,])[1-9]\\d{0,3}${ERA}(?!\\p{L})|\\bAD [1-9]\\d{0,3}\\b`, 'gu'),
  },
  { name: 'decade', pattern: /(?:\b(?:early|mid|late)[- ](?:to[- ](?:mid|late)[- ])?)?\b(?:1\d|20)?\d0['’]?s\b/gi },
  {
    name: 'century',
    pattern: new RegExp(
      `(?:\\b(?:early|mid|late|middle)[- ])?\\b${ORDINAL}(?:,? (?:and|to|or|through) (?:the )?(?:(?:early|mid|late)[- ])?${ORDINAL})?[- ]centur(?:y|ies)(?:${ERA})?(?!\\p{L})`,
      'giu',
    ),
  },
  {
    name: 'part of a month or century',
    pattern: new RegExp(
      `\\b(?:(?:first|second|latter|last|next) (?:half|third|quarter|decades?|years?|weekend|week|day|days|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|beginning|end|middle|start|turn) of (?:the )?(?:${ORDINAL} century|\\d{4}s?|January|February|March|April|May|June|July|August|September|October|November|December)\\b(?: \\d{4}\\b)?`,
      'gi',
    ),
  },
  {
    name: 'era or war',
    pattern:
      /\b(?:World War (?:I{1,2}|One|Two|1|2)\b|(?:First|Second) World War\b|(?:late |early |classical )?antiquity\b|Middle Ages\b|Renaissance\b|(?<=\bthe )(?:\p{L}[\p{L}-]{2,20} ){1,2}(?:era|period|Age)\b)/gu,
  },
  {
    name: 'how often',
    pattern:
      /\b(?:every|each) (?:\p{L}+ )?(?:years?|months?|weeks?|days?|decades?|centur(?:y|ies)|spring|summer|autumn|fall|winter)\b/giu,
  },
];

/** The dates and ranges of dates in a sentence, their parts, and the years and eras that are no dates to compute with. */
export function datesIn(text: string): Span[] {
  const dates = findTimes(text, null).filter((time) => time.kind !== 'duration');
  const found = LONG_AGO.flatMap(({ pattern }) => all(text, pattern));
  return [
    ...dates.flatMap((date) => [date, ...partsOf(text, date)]),
    ...found,
    ...found.flatMap((one) => partsOf(text, one)),
  ];
}

const partsOf = (text: string, { start, end }: Span): Span[] =>
  Array.from(text.slice(start, end).matchAll(PART), (part) => ({
    start: start + part.index,
    end: start + part.index + part[0].length,
  }));

const all = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({ start: match.index, end: match.index + match[0].length }));

/** "after the war", "until they come into force": what tells a time without a date. */
const TOLD_TIME =
  /\b(?:as soon as|after|before|during|until|till|following|when|once|since|while|upon) (?:(?:the|an?|his|her|its|their) )?(?=[\p{L}\p{N}])/giu;
const WORDS_OF_IT = 9;

/** The times that a sentence tells without a date: from the preposition to the end of the clause. */
export function toldTimesIn(text: string): Span[] {
  return Array.from(text.matchAll(TOLD_TIME)).flatMap((match) => {
    const from = match.index + match[0].length;
    const clause = /^(?:(?:\p{Lu}\.){2,4}|[^,;:()–—."”]){1,120}/u.exec(text.slice(from))?.[0].trimEnd() ?? '';
    if (clause === '' || clause.split(' ').length > WORDS_OF_IT) return [];
    const end = from + clause.length;
    return [{ start: /^during/i.test(match[0]) ? from : match.index, end }];
  });
}

const STRETCH = /\b(?:since|until|till|from|between)\b(?: at least)?(?: the)? (?=[\p{L}\p{N}])/giu;

/** "since the 1950s", "from 4 August 1915 until November 1918": how long something was, told by where it began and ended. */
export function stretchesIn(text: string): Span[] {
  const dates = datesIn(text);
  return Array.from(text.matchAll(STRETCH)).flatMap((match) => {
    const from = match.index + match[0].length;
    const first = longest(dates.filter((date) => date.start === from));
    if (!first) return [];
    const joint = /^ (?:until|till|to|through|and) (?:the )?/.exec(text.slice(first.end));
    const second = joint ? longest(dates.filter((date) => date.start === first.end + joint[0].length)) : undefined;
    const end = (second ?? first).end;
    return [
      { start: match.index, end },
      ...(second ? [{ start: from, end }] : []),
      ...(isRange(text, first) ? [first] : []),
    ];
  });
}

const isRange = (text: string, { start, end }: Span): boolean => /[–-]| (?:to|and|until) /.test(text.slice(start, end));
const longest = (spans: readonly Span[]): Span | undefined => spans.toSorted((a, b) => b.end - a.end)[0];
