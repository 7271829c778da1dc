import type { Token } from '../../corpus/words/tokens.ts';
import { irregularForms } from '../question/alternatives.ts';
import type { Concept } from '../question/concepts.ts';
import { type Place, together } from './together.ts';

interface Hook {
  readonly concept: number;
  readonly strength: number;
  /** Number of the phrase this term is part of; -1 for a term that stands for the concept alone. */
  readonly phrase: number;
  /** Which of its words it is; another form of a word is the same one. */
  readonly part: number;
}

/** A name and the adjective of it share this many first letters: Chechnya, Chechen. */
const STEM = 5;
const PEOPLE = /(?:an|en|ese|ish|ic|i)$/;
const KIN = 0.7;

/** A stem and its words have so many first letters in common: citi, city; in either spelling of English too. */
const BEGINNING = 4;
const beginningOf = (term: string): string => term.slice(0, Math.max(1, Math.min(BEGINNING, term.length - 1)));
/** Initials are one term, however they are written: U.S. */
const INITIALS: ReadonlyMap<string, string> = new Map([
  ['usa', 'u'],
  ['uk', 'u'],
]);
const FIRST = 0xff;
/** Letters that are read as others: é as e. */
const OTHER_LETTERS = /[^\x00-\x7f\u2010-\u201f\u2026\u20ac\u00a0\u00a3\u00ab\u00bb]/;

/** How the words of a stretch of text match a question's concepts. */
export interface Match {
  /** For each concept, 0 (not there) to 1 (its own words). */
  readonly strength: Float64Array;
  /** For each concept, the index of the token of its best match; -1 where it is not there. */
  readonly at: Int32Array;
  /** For each token, 1 when it matched some concept. */
  readonly hit: Uint8Array;
}

interface Phrase {
  readonly concept: number;
  readonly strength: number;
  /** How many words it has. */
  readonly parts: number;
  /** The words of a name stand together; those of other phrases anywhere in the sentence. */
  readonly isName: boolean;
}

/** The concepts of one question, made ready to be looked for in many sentences. */
export class Matcher {
  readonly concepts: readonly Concept[];
  readonly #hooks = new Map<string, Hook[]>();
  readonly #phrases: Phrase[] = [];

  /** By the last bits of a term's first letter: 1 where one that is looked for begins so. */
  readonly #firsts = new Uint8Array(FIRST + 1);

  readonly #stems = new Map<string, { readonly concept: number; readonly length: number }>();

  /** For each concept, what its words begin with. */
  readonly #beginnings: readonly (readonly string[])[];

  /** What has none of the concepts shares it. */
  readonly #none: Pick<Match, 'strength' | 'at'>;

  constructor(concepts: readonly Concept[]) {
    this.concepts = concepts;
    this.#none = nothing(concepts.length);
    this.#beginnings = concepts.map((concept) => {
      const terms = [concept.terms, ...concept.alternatives.map((alternative) => alternative.terms)].flat();
      const forms = concept.isName ? [] : terms.flatMap((term) => [...irregularForms(term)]);
      return [...new Set([...terms, ...forms].map((term) => beginningOf(INITIALS.get(term) ?? term)))];
    });
    concepts.forEach((concept, c) => {
      const [name, second] = concept.terms;
      if (concept.isName && name && second === undefined && name.length >= STEM + 1) {
        this.#stems.set(name.slice(0, STEM), { concept: c, length: name.length });
        this.#firsts[name.charCodeAt(0) & FIRST] = 1;
      }
      this.#hook(c, concept.terms, 1, concept.isName);
      for (const alternative of concept.alternatives)
        this.#hook(c, alternative.terms, alternative.strength, concept.isName);
    });
  }

  /**
   * Whether a text may have one of the concepts: false is certain, but for words that are spelt otherwise from their
   * first letters on. Cheaper than reading its words.
   *
   * @param lower the text in small letters
   */
  mayHave(lower: string, concepts: readonly number[]): boolean {
    return OTHER_LETTERS.test(lower) || concepts.some((c) => this.#beginnings[c]!.some((word) => lower.includes(word)));
  }

  #hook(concept: number, terms: readonly string[], strength: number, isName: boolean): void {
    const distinct = [...new Set(terms)];
    const phrase =
      distinct.length > 1 ? this.#phrases.push({ concept, strength, parts: distinct.length, isName }) - 1 : -1;
    distinct.forEach((term, part) => {
      for (const form of phrase < 0 || isName ? [term] : [term, ...irregularForms(term)]) {
        this.#firsts[form.charCodeAt(0) & FIRST] = 1;
        const hooks = this.#hooks.get(form) ?? [];
        hooks.push({ concept, strength, phrase, part });
        this.#hooks.set(form, hooks);
      }
    });
  }

  /** All words of a phrase must stand in `tokens`; where, does not matter. The arrays are not to be written to. */
  match(tokens: readonly Token[]): Match {
    let found: Match | null = null;
    let seen: Map<number, { words: Set<number>; places: Place[] }> | null = null;
    for (let i = 0; i < tokens.length; i++) {
      const { term } = tokens[i]!;
      // Nearly all words begin otherwise than those that are looked for.
      if (this.#firsts[term.charCodeAt(0) & FIRST] === 0) continue;
      const hooks = this.#hooks.get(term);
      if (!hooks) {
        const kin = this.#stems.size > 0 ? this.#stems.get(term.slice(0, STEM)) : undefined;
        if (!kin || !PEOPLE.test(term) || Math.abs(term.length - kin.length) > 3) continue;
        found ??= this.#unmatched(tokens);
        take(found, kin.concept, KIN, i);
        continue;
      }
      found ??= this.#unmatched(tokens);
      for (const hook of hooks) {
        if (hook.phrase < 0) take(found, hook.concept, hook.strength, i);
        else {
          seen ??= new Map();
          const parts = seen.get(hook.phrase) ?? { words: new Set<number>(), places: [] };
          parts.words.add(hook.part);
          parts.places.push({ token: i, part: hook.part });
          seen.set(hook.phrase, parts);
        }
      }
    }
    if (!found) return { strength: this.#none.strength, at: this.#none.at, hit: new Uint8Array(tokens.length) };
    for (const [number, parts] of seen ?? []) {
      const phrase = this.#phrases[number]!;
      if (parts.words.size < phrase.parts) continue;
      const places = phrase.isName ? together(parts.places, phrase.parts) : parts.places;
      for (const { token } of places) take(found, phrase.concept, phrase.strength, token);
    }
    return found;
  }

  #unmatched(tokens: readonly Token[]): Match {
    const { strength, at } = nothing(this.concepts.length);
    return { strength, at, hit: new Uint8Array(tokens.length) };
  }
}

const nothing = (concepts: number): Pick<Match, 'strength' | 'at'> => ({
  strength: new Float64Array(concepts),
  at: new Int32Array(concepts).fill(-1),
});

function take({ strength, at, hit }: Match, concept: number, value: number, token: number): void {
  hit[token] = 1;
  if (value > strength[concept]!) {
    strength[concept] = value;
    at[concept] = token;
  }
}
