import { terms as termsOf } from '../../corpus/words/tokens.ts';
import { synonymGroups } from '../lexicon/synonyms.ts';
import { type Alternative, contentOf, distinct, INFLECTED, strengthOf } from './alternatives.ts';
import type { Concept } from './concepts.ts';

/** A phrase that one word may stand for ("take … off … list" for "delist"), with the words of its group. */
interface Phrase {
  readonly parts: readonly Part[];
  /** For each part but the first, so many words at most may stand between it and the one before. */
  readonly gaps: readonly number[];
  readonly others: readonly Alternative[];
}

interface Part {
  readonly term: string;
  /** As the table has it. */
  readonly word: string;
}

/** What `…` in the table stands for. */
const OPEN = 8;
/** "Call the talks off": so many words may stand between a verb and its particle. */
const PARTED = 4;
const PARTICLE = /^(?:up|off|out|down|back|away)$/;

const PHRASES: readonly Phrase[] = synonymGroups
  .flatMap((group) => {
    const all = group.members.map((member) => ({ member, terms: contentOf(member) }));
    const strength = strengthOf(group);
    return (
      all
        // A small word that belongs to a phrase is no concept of a question: "take over" is not looked for there.
        .filter(({ terms }) => terms.length > 1 && !terms.includes('over'))
        .map((own) => ({
          parts: partsOf(own.member),
          gaps: gapsOf(own.member),
          others: all.filter((other) => other !== own).map(({ terms }) => ({ terms, strength })),
        }))
    );
  })
  .sort((a, b) => b.parts.length - a.parts.length);

const BY_FIRST = new Map<string, Phrase[]>();
for (const phrase of PHRASES) {
  const { term } = phrase.parts[0]!;
  BY_FIRST.set(term, [...(BY_FIRST.get(term) ?? []), phrase]);
}

function partsOf(member: string): Part[] {
  return member.split(' ').flatMap((word) => contentOf(word).map((term) => ({ term, word })));
}

function gapsOf(member: string): number[] {
  const gaps: number[] = [];
  let gap = 0;
  for (const word of member.split(' ')) {
    if (word === '…') gap = OPEN;
    else if (contentOf(word).length === 0) gap++;
    else {
      gaps.push(PARTICLE.test(word) ? Math.max(gap, PARTED) : gap);
      gap = 0;
    }
  }
  return gaps.slice(1);
}

/**
 * The concepts of a text with each phrase of the lexicon as one of them, in the place of its first word: "took … off its
 * list" is found as "delisted" too. The words of a phrase stand in its order, and no farther apart than it says.
 */
export function phrasesFolded(text: string, concepts: readonly Concept[]): Concept[] {
  let left = [...concepts];
  for (const { parts, gaps, others } of mayBegin(concepts)) {
    const places = placesOf(text, left, parts, gaps);
    if (!places) continue;
    const [first] = places;
    const terms = places.map((place) => left[place]!.terms[0]!);
    const folded: Concept = {
      ...left[first!]!,
      terms,
      alternatives: distinct([...others, { terms: parts.map(({ term }) => term), strength: INFLECTED }], terms),
    };
    left = left.flatMap((concept, i) => (i === first ? [folded] : places.includes(i) ? [] : [concept]));
  }
  return left;
}

/** The phrases that begin with one of the words, the longest first. */
function mayBegin(concepts: readonly Concept[]): Phrase[] {
  const found = new Set<Phrase>();
  for (const concept of concepts)
    for (const form of formsOf(concept)) for (const phrase of BY_FIRST.get(form) ?? []) found.add(phrase);
  return found.size < 2 ? [...found] : PHRASES.filter((phrase) => found.has(phrase));
}

function placesOf(
  text: string,
  concepts: readonly Concept[],
  parts: readonly Part[],
  gaps: readonly number[],
): number[] | null {
  for (let first = 0; first < concepts.length; first++) {
    if (!has(concepts[first]!, parts[0]!)) continue;
    const places = [first];
    for (const [i, gap] of gaps.entries()) {
      const last = concepts[places[i]!]!;
      const next = concepts.findIndex(
        (concept, at) =>
          at > places[i]! && has(concept, parts[i + 1]!) && isGap(text.slice(last.end, concept.start), gap),
      );
      if (next < 0) break;
      places.push(next);
    }
    if (places.length === parts.length) return places;
  }
  return null;
}

/** A phrase does not reach into another clause. */
const CLAUSE = /[,;:]|\b(?:when|while|that|who|which|because|after|before|if)\b/i;
const isGap = (between: string, most: number): boolean => termsOf(between).length <= most && !CLAUSE.test(between);

/** A head officer is no head office, though the stemmer takes one for the other. */
const DOER = /[eo]rs?$/;

/** The word itself or a form of it: "took" for "take". */
const has = (concept: Concept, { term, word }: Part): boolean =>
  DOER.test(concept.surface) === DOER.test(word) && formsOf(concept).includes(term);

function formsOf({ terms, alternatives, isName }: Concept): string[] {
  if (isName || terms.length !== 1) return [];
  const others = alternatives.filter((other) => other.strength >= INFLECTED && other.terms.length === 1);
  return [terms[0]!, ...others.map((other) => other.terms[0]!)];
}
