import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FEATURES } from '../../../src/answer/evidence/features/features.ts';
import { type NetworkWeights, networkOf } from '../../../src/answer/evidence/network.ts';
import { SENTENCE_WEIGHTS } from '../../../src/answer/weights/sentence-weights.ts';

const NAMES = ['near', 'far', 'late'];
const weight = fc.double({ min: -3, max: 3, noNaN: true });
const row = (length: number) => fc.array(weight, { minLength: length, maxLength: length });
const weights = (units: number): fc.Arbitrary<NetworkWeights> =>
  fc.record({
    biases: row(units),
    gains: row(units),
    inputs: fc.record(Object.fromEntries(NAMES.map((name) => [name, row(units + 1)]))),
  });
const networks = fc.nat({ max: 4 }).chain(weights);
const values = row(NAMES.length).map((some) => Float64Array.from(some));

test('the score is that of the formula, counted from where all inputs are nought', () => {
  fc.assert(
    fc.property(networks, values, ({ biases, gains, inputs }, given) => {
      const formula = (some: Float64Array) => {
        const sum = (unit: number) => NAMES.reduce((all, name, i) => all + inputs[name]![unit]! * some[i]!, 0);
        return biases.reduce((all, bias, unit) => all + gains[unit]! * Math.tanh(bias + sum(unit + 1)), sum(0));
      };
      const { score } = networkOf(NAMES, { biases, gains, inputs });
      expect(score(given)).toBeCloseTo(formula(given) - formula(new Float64Array(NAMES.length)), 8);
    }),
  );
});

test('the parts sum to the score, and what is nought has none', () => {
  fc.assert(
    fc.property(networks, values, fc.nat({ max: NAMES.length - 1 }), (given, some, nought) => {
      const seen = some.map((value, i) => (i === nought ? 0 : value));
      const network = networkOf(NAMES, given);
      const parts = network.parts(seen);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(network.score(seen), 6);
      expect(Math.abs(parts[nought]!)).toBe(0);
    }),
  );
});

test('one value alone has the whole score as its part', () => {
  fc.assert(
    fc.property(networks, weight, (given, value) => {
      const network = networkOf(NAMES, given);
      const alone = Float64Array.of(0, value, 0);
      expect(network.parts(alone)[1]).toBeCloseTo(network.score(alone), 6);
    }),
  );
});

test('a unit that two values move against each other shares out what it did, and no more', () => {
  const network = networkOf(['up', 'down'], { biases: [0], gains: [2], inputs: { up: [0, 3], down: [0, -3] } });
  expect(network.score(Float64Array.of(1, 1))).toBeCloseTo(0);
  expect([...network.parts(Float64Array.of(1, 1))]).toEqual([expect.closeTo(6, 6), expect.closeTo(-6, 6)]);
  expect([...network.parts(Float64Array.of(1, 0))]).toEqual([expect.closeTo(2 * Math.tanh(3), 9), expect.closeTo(0)]);
});

test('an input that the weights do not name counts nothing', () => {
  const network = networkOf(['known', 'new'], { biases: [0.5], gains: [1], inputs: { known: [1, 1] } });
  expect(network.score(Float64Array.of(0, 7))).toBe(0);
  expect([...network.parts(Float64Array.of(0, 7))]).toEqual([0, 0]);
});

test('the trained weights name every feature of the ranking, each with a weight a unit', () => {
  const { biases, gains, inputs } = SENTENCE_WEIGHTS;
  expect(Object.keys(inputs)).toEqual(FEATURES.map(({ name }) => name));
  expect(gains).toHaveLength(biases.length);
  for (const row of Object.values(inputs)) expect(row).toHaveLength(biases.length + 1);
});
