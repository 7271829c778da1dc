import type { Match } from '../../evidence/matcher.ts';
import type { Evidence } from '../../evidence/rank.ts';
import type { Weighing } from '../../evidence/weighing.ts';
import type { ShortAnswer } from '../../extract/short-answer.ts';
import type { Question } from '../../question/question.ts';
import { STOP_WORDS } from '../../question/stop-words.ts';
import { alike } from './spelling.ts';

export interface Decision {
  readonly question: Question;
  readonly weighing: Weighing;
  /** The ranked evidence without copies, best first, each with its best span, sure or not; at least one piece. */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly evidence: Evidence;
  readonly short: ShortAnswer | null;
}

/** What the signals look at: the decision, and where each of the question's concepts stands, seen from the first piece. */
export interface View extends Decision {
  readonly first: Piece;
  /** Concepts that the evidence has to have: all but the noun asked for. */
  readonly asked: readonly number[];
  /** How rare each concept is, 0 to 1 (stands nowhere in the index). */
  readonly rarity: Float64Array;
  /** Strength of each concept in the sentence; misspelt words count for most of their weight. */
  readonly here: Float64Array;
  /** In the sentence and those beside it, in its passage, in the title or heading too, in the passages beside it too. */
  readonly near: Float64Array;
  readonly passage: Float64Array;
  readonly titled: Float64Array;
  readonly around: Float64Array;
  /** Indexes of the sentence's tokens that say something and are no words of the question. */
  readonly fresh: readonly number[];
}

/** One reason to believe the first piece of evidence or not, as a number of about 0 to 1. */
export interface Signal {
  readonly name: string;
  /** What it can only speak for or against; without it the sets decide. Training holds its weight to it. */
  readonly speaks?: 'for' | 'against';
  readonly of: (view: View) => number;
}

/** All of them speak for the answer, or against it. */
export const speaking = (speaks: 'for' | 'against', signals: readonly Signal[]): Signal[] =>
  signals.map((signal) => ({ ...signal, speaks }));

const MISSPELT = 0.8;

export function viewOf(decision: Decision): View {
  const { question, weighing, pieces } = decision;
  const first = pieces[0]!;
  const { match, surroundings, sentence, tokens } = first.evidence.candidate;
  const best = (known: Float64Array, matches: readonly (Match | undefined)[]): Float64Array =>
    known.map((value, c) => matches.reduce((most, one) => Math.max(most, one?.strength[c] ?? 0), value));
  const fresh = tokens.flatMap((token, i) =>
    match.hit[i] === 0 && token.word.length > 1 && !STOP_WORDS.has(token.word) ? [i] : [],
  );
  const here = match.strength.map((value, c) =>
    value === 0 && fresh.some((i) => alike(tokens[i]!.word, question.concepts[c]!.surface)) ? MISSPELT : value,
  );
  const near = best(here, [surroundings.sentences[sentence - 1], surroundings.sentences[sentence + 1]]);
  const passage = best(near, surroundings.sentences);
  const titled = best(passage, [surroundings.title, surroundings.heading]);
  return {
    ...decision,
    first,
    asked: question.concepts.flatMap((_, c) => (question.focus.includes(c) ? [] : [c])),
    rarity: weighing.idf.map((value) => value / weighing.ceiling),
    here,
    near,
    passage,
    titled,
    around: best(titled, surroundings.neighbours),
    fresh,
  };
}
