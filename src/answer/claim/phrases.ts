import { terms as termsOf } from '../../corpus/words/tokens.ts';
import { synonymGroups } from '../lexicon/synonyms.ts';
import { type Alternative, alternativesOf, distinct } from '../question/alternatives.ts';
import type { Concept } from '../question/concepts.ts';
import { STOP_WORDS } from '../question/stop-words.ts';

/** A phrase that one word may stand for ("take … off … list" for "delist"), with the words of its group. */
interface Phrase {
  readonly parts: readonly string[];
  readonly others: readonly Alternative[];
}

// As strong as the table of single words makes them.
const SAME = 0.8;
const NEAR = 0.45;

const PHRASES: readonly Phrase[] = synonymGroups
  .flatMap(({ members, weight }) => {
    const all = members.map((member) => termsOf(member).filter((term) => !STOP_WORDS.has(term)));
    const strength = weight === 'same' ? SAME : NEAR;
    return all
      .filter((parts) => parts.length > 1)
      .map((parts) => ({
        parts,
        others: all.filter((other) => other !== parts).map((terms) => ({ terms, strength })),
      }));
  })
  .sort((a, b) => b.parts.length - a.parts.length);

/**
 * The concepts with each phrase of the lexicon as one of them, in the place of its first word: "took … off its list" is
 * found as "delisted" too.
 */
export function phrasesFolded(concepts: readonly Concept[]): Concept[] {
  let left = [...concepts];
  for (const { parts, others } of PHRASES) {
    const places = parts.map((part) => left.findIndex((concept) => has(concept, part)));
    if (places.some((place, i) => place < 0 || places.indexOf(place) !== i)) continue;
    const first = Math.min(...places);
    const whole = left[first]!;
    const terms = places.map((place) => left[place]!.terms[0]!);
    const folded: Concept = {
      ...whole,
      terms,
      alternatives: distinct([...others, { terms: [...parts], strength: 0.95 }], terms),
    };
    left = left.flatMap((concept, i) => (i === first ? [folded] : places.includes(i) ? [] : [concept]));
  }
  return left;
}

/** The word itself or a form of it: "took" for "take". */
function has({ terms, isName }: Concept, part: string): boolean {
  if (isName || terms.length !== 1) return false;
  return (
    terms[0] === part ||
    alternativesOf(terms[0]!).some(
      ({ terms: [term, more], strength }) => term === part && more === undefined && strength > 0.9,
    )
  );
}
