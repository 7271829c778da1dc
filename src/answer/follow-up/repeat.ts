import { findTimes } from '../../corpus/time/find-times.ts';
import { countriesMeantBy } from '../lexicon/countries.ts';
import { type Concept, conceptsOf } from '../question/concepts.ts';
import { expectationOf } from '../question/expectation.ts';
import { understand } from '../question/question.ts';

const ASKS =
  /^(?:how|what|which|who|whom|whose|when|where|why|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/i;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly isCountry: boolean;
}

const ASKING =
  /^\W*(?:(?:in|on|at|by|for|since|until|from|to|with)\s+)?(?:how\s+(?:many|much|long|often|far|deep|big|high)|what|which|who|whom|whose|when|where|why|how)\b\s*/i;

/** The earlier question with another word to ask with: "when did X happen" asked as "why" is "why did X happen". */
export function askedAs(word: string, earlier: string): string {
  const asking = ASKING.exec(earlier)?.[0] ?? '';
  let rest = earlier.slice(asking.length);
  // "What year did": the year is what was asked for, and no word of the event.
  if (expectationOf(earlier).expects === 'date') rest = rest.replace(/^(?:year|day|date|month|century|time)\s+/i, '');
  return `${word} ${asking ? rest : lowerFirst(rest)}`.trim();
}

const AUXILIARY = /^(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should)\b/;
const lowerFirst = (text: string): string =>
  AUXILIARY.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The earlier question about another time; null where the words are none. */
export function atTime(words: string, earlier: string): string | null {
  const time = findTimes(words, null)[0];
  if (!time || conceptsOf(words).some(({ start, end }) => start < time.start || end > time.end)) return null;
  const there = findTimes(earlier, null).filter(({ kind }) => kind !== 'duration')[0];
  const named = /^(?:in|on|at|by|before|after|since|until|during|from)\b/i.test(words) || time.relative;
  if (!there) return `${withoutMark(earlier)} ${named ? words : `in ${words}`}?`;
  const lead = /\b(?:in|on|at|by|before|after|since|until|during|from)\s+$/i.exec(earlier.slice(0, there.start));
  const start = named && lead ? there.start - lead[0].length : there.start;
  return `${earlier.slice(0, start)}${words}${earlier.slice(there.end)}`;
}

/**
 * The earlier question about another name: it takes the place of the first name of its sort (country for country, else
 * what is no country); after "in" the place of a name after "in". Where there is none to replace it is put behind. Null
 * where the words are no name.
 */
export function aboutName(words: string, earlier: string): string | null {
  const { lead, name } = split(words);
  const given = conceptsOf(`x ${name}`).slice(1);
  if (given.length === 0 || !given.every((concept) => concept.isName)) return null;
  const isCountry = given.some(({ surface }) => countriesMeantBy(surface).length > 0);
  const runs = runsOf(earlier);
  const placed = lead
    ? runs.find((run) => new RegExp(`\\b(?:${lead})\\s+(?:the\\s+)?$`, 'i').test(earlier.slice(0, run.start)))
    : runs.find((run) => run.isCountry === isCountry);
  const run = placed ?? (lead ? undefined : runs[0]);
  if (run) return `${earlier.slice(0, run.start)}${bare(name)}${earlier.slice(run.end)}`;
  return `${withoutMark(earlier)} ${lead ? words : `in ${name}`}?`;
}

/**
 * The earlier question about another thing: it takes the place of the noun asked for ("how much petrol"), else of what
 * stands between the auxiliary and the verb ("when did the notice end"). Null where there is no such place.
 */
export function aboutThing(words: string, earlier: string): string | null {
  const { concepts, focus, predicate } = understand(earlier);
  const first = concepts[focus[0] ?? -1];
  if (first) {
    const last = concepts[focus.at(-1)!]!;
    return `${earlier.slice(0, first.start)}${bare(words)}${earlier.slice(last.end)}`;
  }
  const verb = concepts[predicate];
  const auxiliary = /\b(?:is|are|was|were|do|does|did|has|have|had|will|would)\s+/i.exec(earlier);
  if (!verb || !auxiliary) return null;
  const start = auxiliary.index + auxiliary[0].length;
  return verb.start > start ? `${earlier.slice(0, start)}${words} ${earlier.slice(verb.start)}` : null;
}

const LEAD = /^(in|at|for|from|by|with|near|to|of)\s+/i;

function split(words: string): { lead: string | null; name: string } {
  const lead = LEAD.exec(words);
  return { lead: lead?.[1] ?? null, name: words.slice(lead?.[0].length ?? 0) };
}

const bare = (words: string): string => words.replace(/^(?:the|an?)\s+/i, '');
const withoutMark = (question: string): string => question.replace(/[\s?!.]+$/, '');

/** The names of a question; words of one name together. Months and the like are times. */
function runsOf(question: string): Run[] {
  const times = findTimes(question, null);
  const runs: Run[] = [];
  // The question word has its capital from the place it stands in: with it "Who is Tove Berg" looks like a headline.
  const inside = question.replace(/^\p{Lu}(?=\p{Ll})/u, (capital) =>
    ASKS.test(question) ? capital.toLowerCase() : capital,
  );
  for (const concept of conceptsOf(inside)) {
    if (!concept.isName || times.some(({ start, end }) => concept.start >= start && concept.end <= end)) continue;
    const isCountry = isCountryName(concept);
    const before = runs.at(-1);
    if (before && !before.isCountry && !isCountry && /^[\s.-]*$/.test(question.slice(before.end, concept.start)))
      runs[runs.length - 1] = { ...before, end: concept.end };
    else runs.push({ start: concept.start, end: endOf(question, concept), isCountry });
  }
  return runs;
}

/** "Norland's" is replaced without its ending. */
const endOf = (question: string, { start, end }: Concept): number =>
  start + question.slice(start, end).replace(/['’]s?$/, '').length;

const isCountryName = ({ surface }: Concept): boolean => countriesMeantBy(surface.replace(/['’]s?$/, '')).length > 0;

const THEY = /\b(?:they|them|he|him|she)\b/i;
const THEIR = /\b(?:their|his)\b|\bher\b(?=\s+\p{L})/iu;

/**
 * The question with the one name that "she", "they" or "their" can mean: the only one of the earlier question, countries
 * left out. Null where there is none, or a choice.
 */
export function named(question: string, earlier: string): string | null {
  const runs = runsOf(earlier).filter((run) => !run.isCountry);
  const run = runs[0];
  if (!run || runs.length > 1) return null;
  const article = /\bthe\s+$/i.test(earlier.slice(0, run.start)) ? 'the ' : '';
  const name = `${article}${earlier.slice(run.start, run.end)}`;
  if (THEIR.test(question)) return question.replace(THEIR, `${name}${/s$/.test(name) ? '’' : '’s'}`);
  if (THEY.test(question)) return question.replace(THEY, name);
  return /\bher\b/i.test(question) ? question.replace(/\bher\b/i, name) : null;
}
