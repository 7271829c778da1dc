import { type Evidence, reasonsOf } from '../../answer/evidence/rank.ts';
import { featureInWords } from './feature-words.ts';

/**
 * A feature of a candidate: `part` = `value` times `weight` is what it added to the score, or took from it. The weight is
 * that in this sentence: what else the sentence has moves it.
 */
export interface WhyPart {
  readonly feature: string;
  readonly words: string;
  readonly value: number;
  readonly weight: number;
  readonly part: number;
}

/** What the rules that rank again after the features have added or taken: they tell no more than the new score. */
const RANKED_AGAIN = 'ranked again';
const SMALLEST = 1e-9;

/** What the score of a candidate consists of, the strongest first; nothing for one that was not looked at closely. */
export function partsOf(piece: Evidence): WhyPart[] {
  const parts = reasonsOf(piece).map(
    ({ name, value, part }): WhyPart => ({
      feature: name,
      words: featureInWords(name),
      value,
      weight: part / value,
      part,
    }),
  );
  if (parts.length === 0) return [];
  const rest = piece.score - parts.reduce((sum, { part }) => sum + part, 0);
  if (Math.abs(rest) > SMALLEST)
    parts.push({ feature: RANKED_AGAIN, words: featureInWords(RANKED_AGAIN), value: rest, weight: 1, part: rest });
  return parts.sort((a, b) => Math.abs(b.part) - Math.abs(a.part));
}
