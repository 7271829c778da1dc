import { alternativesOf } from './alternatives.ts';
import type { Concept } from './concepts.ts';

/** The concept of a question that can be so or not so: its verb, as far as word forms tell; -1 where there is none. */
export function predicateOf(concepts: readonly Concept[]): number {
  const words = concepts.flatMap((concept, i) =>
    concept.isName || concept.isNumber || /ly$/i.test(concept.surface) ? [] : [i],
  );
  const verb = words.find((i) => /(?:ed|ing|en)$/i.test(concepts[i]!.surface));
  if (verb !== undefined) return verb;
  const isKnown = ({ terms, alternatives }: Concept): boolean =>
    terms.length > 1 ? alternatives.length > 0 : alternativesOf(terms[0]!).length > 0;
  return words.find((i) => isKnown(concepts[i]!)) ?? words[0] ?? -1;
}
