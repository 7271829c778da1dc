import { wordsQuery } from '../../index/search/words-query.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Citation } from '../answer.ts';
import { STOP_WORDS } from '../question/stop-words.ts';
import { everyDocument, type Seeing } from '../seeing.ts';
import { type CurrentText, readOnce } from './current-text.ts';
import { alteredFrom } from './look-up/altered.ts';
import { bodiesAround } from './look-up/body.ts';
import { normalised } from './look-up/normalised.ts';
import { PASTE_LIMIT, type Writing, writingsOf } from './look-up/pasted.ts';
import { type FoundPlace, placesOf } from './look-up/places.ts';
import { titlesAs } from './look-up/titles.ts';

/** What was found for words that somebody says are a quotation. */
export type LookedUp =
  /** Word for word; every independent place, copies merged. */
  | { readonly kind: 'verbatim'; readonly citations: readonly Citation[] }
  /** The same words but for white space, quotation marks, dashes or capitals, or with words left out at a "[…]". */
  | { readonly kind: 'nearly'; readonly citations: readonly Citation[] }
  /** The closest sentences, which say it in other words, or something else. */
  | {
      readonly kind: 'altered';
      readonly nearest: readonly Citation[];
      /** Words of the quotation that the nearest sentences do not have, and the other way round. */
      readonly missing: readonly string[];
      readonly added: readonly string[];
    }
  | { readonly kind: 'not-found' };

const HITS = 120;
/** Passages whose sentences are compared where the words stand nowhere. */
const COMPARED = 40;
const SHOWN = 5;
/** What may stand between the parts of a quotation in which words were left out, in UTF-16 code units. */
const LEFT_OUT = 2_000;

/**
 * Looks words up that somebody says are a quotation: as they were pasted, without the marks and the source around them,
 * in parts where words were left out. Every citation is the file's own text, verified, at most 400 code units: of a
 * longer stretch, or one that goes on in the next passage, the beginning. Only the body of documents counts, not what
 * was removed from a page. Of a paste the first 4,000 code units are read.
 */
export async function lookUp(
  quote: string,
  index: SearchIndex,
  current: CurrentText,
  { allow = everyDocument }: Seeing = {},
): Promise<LookedUp> {
  const writings = writingsOf(quote);
  const words = writings[0]?.parts[0];
  if (words === undefined) return { kind: 'not-found' };
  const hits = index.search(wordsQuery(words, STOP_WORDS), HITS, allow).map(({ passage }) => passage);
  const read = readOnce(current);
  const bodies = bodiesAround(index, hits, Math.min(words.length, PASTE_LIMIT) + LEFT_OUT / 4);
  const found = await firstFound(writings, (writing) => placesOf(writing, bodies, index, read));
  const documents = [...new Set(hits.map((id) => index.passage(id).document))];
  const places = found ?? (await firstFound(writings, (writing) => titlesAs(writing, documents, index, read)));
  if (places) return { kind: places[0]!.isExact ? 'verbatim' : 'nearly', citations: merged(places, index) };
  const compared = hits.slice(0, COMPARED).map((id) => index.passage(id));
  return await alteredFrom(shortestOf(writings), compared, index, read);
}

/**
 * The places of the first writing that stands anywhere; of its places, or those of another writing that differs in marks
 * only, the exact ones, where there are such.
 */
async function firstFound(
  writings: readonly Writing[],
  find: (writing: Writing) => Promise<readonly FoundPlace[]>,
): Promise<readonly FoundPlace[] | null> {
  let nearly: { places: readonly FoundPlace[]; words: string } | null = null;
  for (const writing of writings) {
    const words = bare(writing);
    if (nearly && nearly.words !== words) continue;
    const places = await find(writing);
    const exact = places.filter(({ isExact }) => isExact);
    if (exact.length > 0) return exact;
    if (places.length > 0) nearly ??= { places, words };
  }
  return nearly?.places ?? null;
}

const bare = ({ parts }: Writing): string => normalised(parts.join(' ')).text.replace(/[\s.,;:!?…]+$/, '');

/** The writing without its source, where it has one; words in it were not left out. */
function shortestOf(writings: readonly Writing[]): string {
  const whole = writings.flatMap(({ parts }) => (parts.length === 1 ? parts : []));
  return whole.reduce((a, b) => (b.length < a.length && b.length > a.length / 2 ? b : a));
}

/** One citation for all places of one story, the best of them, which names the files of the others. */
function merged(places: readonly FoundPlace[], index: SearchIndex): Citation[] {
  const stories: FoundPlace[][] = [];
  for (const place of places) {
    const story = stories.find((one) => isCopy(index, one[0]!, place));
    if (story) story.push(place);
    else stories.push([place]);
  }
  return stories.slice(0, SHOWN).flatMap((story) => {
    const best = story.find(({ document }) => !isByMachine(index, document)) ?? story[0]!;
    const copies = story.flatMap((place) => (place === best ? [] : [index.documents[place.document]!.file])).sort();
    return best.citations.map((one) => ({ ...one, copies }));
  });
}

const isCopy = (index: SearchIndex, a: FoundPlace, b: FoundPlace): boolean =>
  a.passage.cluster === b.passage.cluster ||
  index.documents[a.document]!.cluster === index.documents[b.document]!.cluster;

const isByMachine = (index: SearchIndex, document: number): boolean =>
  index.documents[document]!.notes.some(({ kind }) => kind === 'ai-generated');

export { type StandingNow, standingOf } from './standing.ts';
