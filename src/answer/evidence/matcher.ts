import type { Token } from '../../corpus/words/tokens.ts';
import type { Concept } from '../question/concepts.ts';

interface Hook {
  readonly concept: number;
  readonly strength: number;
  /** Number of the phrase this term is part of; -1 for a term that stands for the concept alone. */
  readonly phrase: number;
}

/** How the words of a stretch of text match a question's concepts. */
export interface Match {
  /** For each concept, 0 (not there) to 1 (its own words). */
  readonly strength: Float64Array;
  /** For each concept, the index of the token of its best match; -1 where it is not there. */
  readonly at: Int32Array;
  /** For each token, 1 when it matched some concept. */
  readonly hit: Uint8Array;
}

/** The concepts of one question, made ready to be looked for in many sentences. */
export class Matcher {
  readonly concepts: readonly Concept[];
  readonly #hooks = new Map<string, Hook[]>();
  readonly #phrases: { readonly concept: number; readonly strength: number; readonly parts: number }[] = [];

  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
    concepts.forEach((concept, c) => {
      this.#hook(c, concept.terms, 1);
      for (const alternative of concept.alternatives) this.#hook(c, alternative.terms, alternative.strength);
    });
  }

  #hook(concept: number, terms: readonly string[], strength: number): void {
    const distinct = [...new Set(terms)];
    const phrase = distinct.length > 1 ? this.#phrases.push({ concept, strength, parts: distinct.length }) - 1 : -1;
    for (const term of distinct) {
      const hooks = this.#hooks.get(term) ?? [];
      hooks.push({ concept, strength, phrase });
      this.#hooks.set(term, hooks);
    }
  }

  /** All words of a phrase must stand in `tokens`; where, does not matter. */
  match(tokens: readonly Token[]): Match {
    const strength = new Float64Array(this.concepts.length);
    const at = new Int32Array(this.concepts.length).fill(-1);
    const hit = new Uint8Array(tokens.length);
    const seen = this.#phrases.length > 0 ? new Map<number, { terms: Set<string>; places: number[] }>() : null;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const hooks = this.#hooks.get(token.term);
      if (!hooks) continue;
      for (const hook of hooks) {
        if (hook.phrase < 0) this.#take(hook.concept, hook.strength, i, strength, at, hit);
        else {
          const parts = seen!.get(hook.phrase) ?? { terms: new Set<string>(), places: [] };
          parts.terms.add(token.term);
          parts.places.push(i);
          seen!.set(hook.phrase, parts);
        }
      }
    }
    for (const [number, parts] of seen ?? []) {
      const phrase = this.#phrases[number]!;
      if (parts.terms.size === phrase.parts)
        for (const place of parts.places) this.#take(phrase.concept, phrase.strength, place, strength, at, hit);
    }
    return { strength, at, hit };
  }

  #take(concept: number, value: number, token: number, strength: Float64Array, at: Int32Array, hit: Uint8Array): void {
    hit[token] = 1;
    if (value > strength[concept]!) {
      strength[concept] = value;
      at[concept] = token;
    }
  }
}
