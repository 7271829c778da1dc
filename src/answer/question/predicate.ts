import { alternativesOf } from './alternatives.ts';
import type { Concept } from './concepts.ts';

/** Says which one of several, and can be no verb. */
const WHICH_ONE = /^(?:first|second|third|last|next|latest|newest|oldest|youngest|only)$/i;

/**
 * The concept of a question that can be so or not so: its verb, as far as word forms tell; -1 where there is none.
 *
 * @param focus the noun asked for, which is taken only where there is nothing else
 */
export function predicateOf(concepts: readonly Concept[], focus: readonly number[] = []): number {
  const all = concepts.flatMap((concept, i) =>
    concept.isName || concept.isNumber || /ly$/i.test(concept.surface) || WHICH_ONE.test(concept.surface) ? [] : [i],
  );
  const others = all.filter((i) => !focus.includes(i));
  const words = others.length > 0 ? others : all;
  const verb = words.find((i) => /(?:ed|ing|en)$/i.test(concepts[i]!.surface));
  if (verb !== undefined) return verb;
  const isKnown = ({ terms, alternatives }: Concept): boolean =>
    terms.length > 1 ? alternatives.length > 0 : alternativesOf(terms[0]!).length > 0;
  return words.find((i) => isKnown(concepts[i]!)) ?? words[0] ?? -1;
}
