import { shapesOf } from '../../question/mentions.ts';
import type { Question } from '../../question/question.ts';
import type { Candidate } from '../candidate.ts';
import type { Weighing } from '../weighing.ts';
import type { Likeness, OtherWords } from './other-words.ts';
import { periodFor, type TimeFit, timeFit } from './time-fit.ts';

/** What a feature looks at. What several features need is computed once, when the first of them asks. */
export class FeatureContext {
  readonly question: Question;
  readonly weighing: Weighing;
  readonly candidate: Candidate;
  readonly #otherWords: OtherWords;
  #like: Likeness | undefined;
  #shapes: readonly number[] | undefined;
  #newNames: number | undefined;
  #time: TimeFit | undefined;

  constructor(question: Question, weighing: Weighing, candidate: Candidate, otherWords: OtherWords) {
    this.question = question;
    this.weighing = weighing;
    this.candidate = candidate;
    this.#otherWords = otherWords;
  }

  /** What the sentence has of the question in other words. */
  get like(): Likeness {
    this.#like ??= this.#otherWords.of(this.candidate.tokens);
    return this.#like;
  }

  /** Places that have the form asked for and are no words of the question. */
  get shapes(): readonly number[] {
    this.#shapes ??= freshShapes(this.question, this.candidate);
    return this.#shapes;
  }

  /** Capitalised words inside the sentence that the question does not have. */
  get newNames(): number {
    this.#newNames ??= newNamesIn(this.candidate);
    return this.#newNames;
  }

  /** How the sentence's times stand to the period the question is bound to. */
  get time(): TimeFit {
    const { published } = this.candidate.surroundings;
    this.#time ??= timeFit(periodFor(this.question, published), this.candidate);
    return this.#time;
  }
}

function freshShapes(question: Question, candidate: Candidate): number[] {
  return shapesOf(question.expects, candidate.text).filter((place) => {
    const token = candidate.tokens.findIndex((t) => t.start <= place && place < t.end);
    return token < 0 || candidate.match.hit[token] === 0;
  });
}

function newNamesIn(candidate: Candidate): number {
  let names = 0;
  for (let i = 1; i < candidate.tokens.length; i++) if (isNewName(candidate, i)) names++;
  return names;
}

/** A capitalised word of three letters or more that the question does not have. */
export function isNewName({ tokens, match, text }: Candidate, at: number): boolean {
  const token = tokens[at]!;
  return match.hit[at] === 0 && token.word.length > 2 && /\p{Lu}/u.test(text[token.start]!);
}
