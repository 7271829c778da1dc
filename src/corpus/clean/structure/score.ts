import type { Page, PageLine } from '../page.ts';
import { CONTEXT_FEATURES, secondLook } from './context-features.ts';
import { FEATURES, factsOf } from './features.ts';

/** A weight for a feature in short (up to 3 words), middle (4 to 11) and long lines, in this order. */
export type Weights = Readonly<Record<string, readonly number[]>>;

export interface Model {
  readonly first: Weights;
  readonly second: Weights;
}

export const lineClass = (line: PageLine): 0 | 1 | 2 => (line.words <= 3 ? 0 : line.words <= 11 ? 1 : 2);

/** Weights as one array a class, in the order of the features; a feature without weights counts nothing. */
export const tables = (names: readonly string[], weights: Weights): Float64Array[] =>
  [0, 1, 2].map((kind) => Float64Array.from(names, (name) => weights[name]?.[kind] ?? 0));

/**
 * For each line the log-odds that it is body: above 0 for more likely than not. Two looks: at the line and its
 * neighbours, then at what the first look made of the lines around.
 */
export function bodyLogOdds(page: Page, model: Model): Float64Array {
  const { first, second } = compiled(model);
  const facts = factsOf(page);
  const lines = page.lines;
  const before = new Float64Array(lines.length);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    const table = first[lineClass(line)]!;
    let sum = 0;
    for (let feature = 0; feature < FEATURES.length; feature++) {
      sum += table[feature]! * FEATURES[feature]!.of(line, at, facts);
    }
    before[at] = sum;
  }
  const look = secondLook(facts, before);
  const after = new Float64Array(lines.length);
  for (let at = 0; at < lines.length; at++) {
    const table = second[lineClass(lines[at]!)]!;
    let sum = 0;
    for (let feature = 0; feature < CONTEXT_FEATURES.length; feature++) {
      sum += table[feature]! * CONTEXT_FEATURES[feature]!.of(at, look);
    }
    after[at] = sum;
  }
  return after;
}

const cache = new WeakMap<Model, { first: Float64Array[]; second: Float64Array[] }>();

function compiled(model: Model): { first: Float64Array[]; second: Float64Array[] } {
  let known = cache.get(model);
  if (!known) {
    known = {
      first: tables(
        FEATURES.map(({ name }) => name),
        model.first,
      ),
      second: tables(
        CONTEXT_FEATURES.map(({ name }) => name),
        model.second,
      ),
    };
    cache.set(model, known);
  }
  return known;
}
