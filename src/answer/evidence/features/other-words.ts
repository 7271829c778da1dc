import type { Token } from '../../../corpus/words/tokens.ts';
import { wordData } from '../../lexicon/word-data/open.ts';
import type { RelationName } from '../../lexicon/word-data/relations.ts';
import type { WordData } from '../../lexicon/word-data/word-data.ts';
import type { Question } from '../../question/question.ts';
import { STOP_WORDS } from '../../question/stop-words.ts';
import { atLeast } from '../summary.ts';

/** How much a sentence has of a question's concepts in other words, each 0 to 1 by concept. */
export interface Likeness {
  /** By nearness of vectors. */
  readonly vectors: Float64Array;
  /** By WordNet's relations. */
  readonly relations: Float64Array;
  /** By shared trigrams of letters. */
  readonly letters: Float64Array;
}

const RELATED: Readonly<Record<RelationName, number>> = { same: 1, derived: 1, like: 0.7, broader: 0.4, narrower: 0.6 };
/** Cosines below this are those of any two words of one field. */
const VAGUE = 0.35;
/** Words that share less of their trigrams are not the same word spelt otherwise. */
const UNLIKE = 0.5;
const SHORTEST = 5;

interface ConceptWord {
  /** In the word data; -1 for none. */
  readonly number: number;
  /** By the numbers of the words. */
  readonly related: ReadonlyMap<number, RelationName>;
  readonly first: string;
  readonly grams: ReadonlySet<string>;
}

/** Compares the words of many sentences with one question's concepts; each word once. Cheap until a sentence comes. */
export class OtherWords {
  readonly #question: Question;
  readonly #known = new Map<string, Likeness | null>();
  #data: WordData | null = null;
  #concepts: readonly ConceptWord[] | null = null;

  constructor(question: Question) {
    this.#question = question;
  }

  /** The best of each concept over the tokens. */
  of(tokens: readonly Token[]): Likeness {
    const best = nothing(this.#question.concepts.length);
    for (const token of tokens) {
      let one = this.#known.get(token.word);
      if (one === undefined) {
        one = STOP_WORDS.has(token.word) ? null : this.#compare(token);
        this.#known.set(token.word, one);
      }
      if (one === null) continue;
      atLeast(best.vectors, one.vectors);
      atLeast(best.relations, one.relations);
      atLeast(best.letters, one.letters);
    }
    return best;
  }

  /** Null for a word that is like none of the concepts. */
  #compare({ word, term }: Token): Likeness | null {
    this.#concepts ??= this.#prepare();
    const data = this.#data;
    const number = data?.numberOf(term) ?? -1;
    let made: Likeness | null = null;
    for (let c = 0; c < this.#concepts.length; c++) {
      const concept = this.#concepts[c]!;
      const isKnown = data !== null && number >= 0 && concept.number >= 0;
      const cosine = isKnown ? data.likeness(concept.number, number) : 0;
      const relation = number < 0 ? undefined : concept.related.get(number);
      // Nearly all that are the same word spelt otherwise begin alike, and trigrams cost more than all else here.
      const isNear = word.length >= SHORTEST && concept.first === word[0] && concept.grams.size > 0;
      const letters = isNear ? dice(trigrams(word), concept.grams) : 0;
      if (cosine <= VAGUE && !relation && letters <= UNLIKE) continue;
      made ??= nothing(this.#concepts.length);
      if (cosine > VAGUE) made.vectors[c] = (cosine - VAGUE) / (1 - VAGUE);
      if (relation) made.relations[c] = RELATED[relation];
      if (letters > UNLIKE) made.letters[c] = letters;
    }
    return made;
  }

  #prepare(): ConceptWord[] {
    this.#data = wordData();
    const data = this.#data;
    return this.#question.concepts.map(({ terms, surface, isName, isNumber }) => {
      // The neighbours of a name are other names, which are no evidence for it.
      const number = terms.length === 1 && !isName && !isNumber ? (data?.numberOf(terms[0]!) ?? -1) : -1;
      return {
        number,
        related: number < 0 ? NONE : data!.relationsOf(number),
        first: surface.slice(0, 1).toLowerCase(),
        grams: isNumber || surface.length < SHORTEST ? new Set<string>() : trigrams(surface.toLowerCase()),
      };
    });
  }
}

const NONE: ReadonlyMap<number, RelationName> = new Map();

const nothing = (size: number): Likeness => ({
  vectors: new Float64Array(size),
  relations: new Float64Array(size),
  letters: new Float64Array(size),
});

function trigrams(word: string): Set<string> {
  const padded = ` ${word} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  return (2 * shared) / (a.size + b.size);
}
