import type { TimeExpression } from '../../corpus/time/find-times.ts';

/** A time in its sentence. */
export interface TimeInText {
  readonly text: string;
  readonly time: TimeExpression;
}

/** Why a time in a sentence does not say when something happened. */
interface NotItsDay {
  readonly name: string;
  readonly applies: (place: TimeInText) => boolean;
}

const before = ({ text, time }: TimeInText, reach = 40): string =>
  text.slice(Math.max(0, time.start - reach), time.start);
const after = ({ text, time }: TimeInText, reach = 40): string => text.slice(time.end, time.end + reach);
const words = ({ text, time }: TimeInText): string => text.slice(time.start, time.end);

/** Small words that may stand behind a date: anything else right behind "the 2021" is the noun that it belongs to. */
const GOES_ON =
  /^(?:\s+(?:to|and|or|but|in|on|at|by|for|from|with|as|of|when|while|after|before|because|until|than|that|which|who|is|was|were|are|has|had|have|will|would|did|does)\b|\s*[^\s\p{L}]|$)/u;
/** Whose day it is: "the 2021 takeover", "Russia's 2022 invasion", "a May 2019 report". */
const OWNED = /(?:\b(?:the|a|an|its|his|her|their|our|this|that|these|those|no|any|each|early|late)|['’]s|s['’])\s+$/iu;

const DONE_BEFORE =
  /\b(?:\p{Ll}{2,}ed|said|told|began|met|won|held|took|gave|made|went|came|sent|left|fell|rose|found|earlier|will)\b[^,;:.“”"]{0,40}$/u;
/** "the landmark 1973 case": only a year has an adjective between. */
const OWNED_YEAR =
  /(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|['’]s)\s+(?!(?:in|on|at|by|since|from|until|of|for|to|after|before|during|and|late|early|about|around)\s)\p{Ll}+\s+$/u;

const NAME_BEFORE =
  /(?:^|\s)(?!(?:In|On|By|Since|From|Until|Before|After|During|At|And|But|For|Around|Of|Between|Through|To)\s)\p{Lu}[\p{L}’'-]{2,}\s$/u;

/** In order; the first that applies is told. */
const RULES: readonly NotItsDay[] = [
  {
    name: 'a length of time or a time of day',
    applies: ({ time }) => time.kind === 'duration' || time.kind === 'time',
  },
  { name: 'not resolved', applies: ({ time }) => time.from === null || time.to === null },
  { name: 'longer than a working life', applies: ({ time }) => years(time) > 25 },
  {
    name: 'an age',
    applies: (place) => /\b(?:aged?|in (?:his|her|their|my)(?: (?:early|mid|late))?[ -])\s*$/i.test(before(place)),
  },
  {
    name: 'again and again',
    applies: (place) => /\b(?:every|each|most|annual|yearly)\s+$/i.test(before(place)) || /^s\b/.test(after(place)),
  },
  {
    name: 'beside another time',
    applies: (place) =>
      /\b(?:before|after|prior to|ahead of|(?:up|down) from|compared (?:with|to)|than|as in|unlike|pre-|post-)\s*(?:in )?(?:the )?$/i.test(
        before(place),
      ),
  },
  { name: 'the end of what was before', applies: (place) => /^\W*Until\s+(?:the )?$/.test(before(place, 14)) },
  { name: 'part of a longer name', applies: isPartOfName },
  { name: 'a name with a year', applies: (place) => /^\d{4}$/.test(words(place)) && NAME_BEFORE.test(before(place)) },
  {
    name: 'a year and a name',
    applies: (place) =>
      /^\d{4}$/.test(words(place)) && !/\b[Ii]n $/.test(before(place)) && /^ \p{Lu}\p{L}/u.test(after(place)),
  },
  {
    name: 'perhaps somebody called May',
    applies: (place) =>
      words(place) === 'May' &&
      !/\b(?:in|since|until|last|this|next|early|mid|late|during|before|after)[ -]$/i.test(before(place)),
  },
  { name: 'in a title', applies: isInTitle },
  {
    name: 'told from where the story stands',
    applies: (place) => /\b(?:end|beginning|start) of the (?:year|month|week)$/i.test(words(place)),
  },
  // "Today" is as often "nowadays": only what was done before it, or is to be done, has that day.
  {
    name: 'nowadays',
    applies: (place) => /^(?:today|tonight)$/i.test(words(place)) && !DONE_BEFORE.test(before(place, 60)),
  },
];

const years = ({ from, to }: TimeExpression): number => Number(to?.slice(0, 4)) - Number(from?.slice(0, 4));

function isPartOfName(place: TimeInText): boolean {
  if (!isNounAfter(place)) return false;
  return OWNED.test(before(place)) || (/^\d{4}$/.test(words(place)) && OWNED_YEAR.test(before(place)));
}

const isNounAfter = (place: TimeInText): boolean => !GOES_ON.test(after(place)) && /^\s+\p{L}/u.test(after(place));

const OPENS = '"“«‘';
const CLOSES = '"”»’';
const TITLE_WORDS = 10;

/** Between quotation marks that hold a few words with capitals: "The Winter of 1947". */
function isInTitle({ text, time }: TimeInText): boolean {
  let open = time.start - 1;
  while (open >= 0 && !OPENS.includes(text[open]!)) open--;
  let close = time.end;
  while (close < text.length && !CLOSES.includes(text[close]!)) close++;
  if (open < 0 || close >= text.length) return false;
  const inside = text.slice(open + 1, close);
  const all = inside.split(/\s+/).filter((word) => /^\p{L}{3,}/u.test(word));
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word));
  return all.length > 0 && all.length <= TITLE_WORDS && capitals.length >= all.length * 0.7 && !/[,.!?]$/.test(inside);
}

/** The name of the rule by which the time is not that of an event; null for one that may be. */
export const notItsDay = (place: TimeInText): string | null => RULES.find((rule) => rule.applies(place))?.name ?? null;
