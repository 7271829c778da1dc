/** A network with one hidden layer, as it lies in a file of weights. */
export interface NetworkWeights {
  /** Of each hidden unit: where it stands when all inputs are nought. */
  readonly biases: readonly number[];
  /** Of each hidden unit: what it adds to the score when it is fully on, and takes when fully off. */
  readonly gains: readonly number[];
  /** Of each input by name: its weight straight to the score, then into each unit. An input that is absent has none. */
  readonly inputs: Readonly<Record<string, readonly number[]>>;
}

/** Scores lists of values: straight weights, and hidden units by which the weight of one value depends on the others. */
export interface Network {
  /** Nought where all values are nought. */
  score(values: Float64Array): number;
  /**
   * What each value added to the score, or took: they sum to it, and a value of nought has no part. What a unit adds is
   * shared among the inputs that moved it, in proportion to how far each moved it (the rescale rule of DeepLIFT, Shrikumar
   * et al., 2017, from the point where all inputs are nought).
   */
  parts(values: Float64Array): Float64Array;
}

/** Below this a unit was not moved, and the slope at its bias is taken. */
const UNMOVED = 1e-6;

export function networkOf(names: readonly string[], weights: NetworkWeights): Network {
  const units = weights.biases.length;
  const straight = Float64Array.from(names, (name) => weights.inputs[name]?.[0] ?? 0);
  const into = weights.biases.map((_, unit) =>
    Float64Array.from(names, (name) => weights.inputs[name]?.[unit + 1] ?? 0),
  );
  const atNought = weights.biases.map((bias) => Math.tanh(bias));

  /** How far the values move a unit from its bias. */
  const moved = (unit: number, values: Float64Array): number => {
    const own = into[unit]!;
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += own[i]! * values[i]!;
    return sum;
  };

  return {
    score(values) {
      let score = 0;
      for (let i = 0; i < values.length; i++) score += straight[i]! * values[i]!;
      for (let unit = 0; unit < units; unit++)
        score += weights.gains[unit]! * (Math.tanh(weights.biases[unit]! + moved(unit, values)) - atNought[unit]!);
      return score;
    },
    parts(values) {
      const parts = values.map((value, i) => value * straight[i]!);
      for (let unit = 0; unit < units; unit++) {
        const by = moved(unit, values);
        const slope =
          Math.abs(by) < UNMOVED
            ? 1 - atNought[unit]! ** 2
            : (Math.tanh(weights.biases[unit]! + by) - atNought[unit]!) / by;
        const each = weights.gains[unit]! * slope;
        for (let i = 0; i < values.length; i++) parts[i]! += each * into[unit]![i]! * values[i]!;
      }
      return parts;
    },
  };
}
