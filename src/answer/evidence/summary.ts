import type { Surroundings } from './candidate.ts';

/** For each concept the best match of several parts together: what many features of a passage's sentences ask for. */
export interface Summary {
  /** Of the sentences of the passage. */
  readonly sentences: Float64Array;
  /** Of the sentences, the title and the heading. */
  readonly nearby: Float64Array;
}

const known = new WeakMap<Surroundings, Summary>();

/** Worked out once a passage. */
export function summaryOf(surroundings: Surroundings): Summary {
  const found = known.get(surroundings);
  if (found) return found;
  const sentences = new Float64Array(surroundings.title.strength.length);
  for (const { strength } of surroundings.sentences) atLeast(sentences, strength);
  const nearby = sentences.slice();
  atLeast(nearby, surroundings.title.strength);
  atLeast(nearby, surroundings.heading.strength);
  const summary = { sentences, nearby };
  known.set(surroundings, summary);
  return summary;
}

/** Raises each value to that of the other, where it is less. */
export function atLeast(best: Float64Array, one: Float64Array): void {
  for (let c = 0; c < best.length; c++) if (one[c]! > best[c]!) best[c] = one[c]!;
}
