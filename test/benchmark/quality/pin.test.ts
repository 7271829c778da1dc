import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIGURES, floorFor, isBetter } from './figures.ts';
import { compared, type Floors, fails, type SetRun } from './floors.ts';
import { lower, pin } from './pin.ts';

const run = (figures: Readonly<Record<string, number | null>>, data = 'aa', set = 'birds'): SetRun => ({
  set,
  data,
  measures: Object.entries(figures).map(([name, value]) => ({ set, name, value, cases: 1000 })),
});
const floors = (figures: Readonly<Record<string, number>>, data = 'aa'): Floors => ({
  birds: {
    data,
    figures: Object.fromEntries(Object.entries(figures).map(([name, bound]) => [name, { bound, measured: bound }])),
  },
});
const boundsOf = (some: Floors) =>
  Object.fromEntries(Object.entries(some['birds']?.figures ?? {}).map(([name, { bound }]) => [name, bound]));
const standings = (runs: readonly SetRun[], some: Floors) => compared(runs, some).map(({ standing }) => standing);

test('a floor itself is held; below it the run fails, above it where less is better', () => {
  const some = floors({ hit1: 0.8, falseAnswers: 0.1 });
  expect(standings([run({ hit1: 0.8, falseAnswers: 0.1 })], some)).toEqual(['holds', 'holds']);
  expect(standings([run({ hit1: 0.799, falseAnswers: 0.101 })], some)).toEqual(['below', 'below']);
  expect(standings([run({ hit1: 0.81, falseAnswers: 0.09 })], some)).toEqual(['better', 'better']);
});

test('a figure with a floor that was not measured fails, with or without a line of its own', () => {
  const some = floors({ hit1: 0.8 });
  for (const one of [run({ hit1: null }), run({ hit1: Number.NaN }), run({})])
    expect(compared([one], some).filter(fails)).toHaveLength(1);
});

test('floors of other data are not compared, and those of sets that were not run neither', () => {
  expect(standings([run({ hit1: 0.1 }, 'bb')], floors({ hit1: 0.8, hit3: 0.9 }))).toEqual(['other data', 'other data']);
  expect(compared([run({ hit1: 0.1 }, 'aa', 'fish')], floors({ hit1: 0.8 })).some(fails)).toBe(false);
});

test('pinning puts floors where there are none, with their slack, and none for what is only shown', () => {
  const { floors: next, told } = pin([run({ hit1: 0.8, verbatim: 1, falseAnswers: 0.1, 'median ms': 3 })], {});
  expect(boundsOf(next)).toEqual({ hit1: 0.795, verbatim: 1, falseAnswers: 0.105 });
  expect(next['birds']).toMatchObject({ data: 'aa' });
  expect(told).toHaveLength(3);
});

test('pinning raises and never lowers', () => {
  const some = floors({ hit1: 0.7, hit3: 0.9, falseAnswers: 0.2 });
  const { floors: next, told } = pin([run({ hit1: 0.8, hit3: 0.85, falseAnswers: 0.3 })], some);
  expect(boundsOf(next)).toEqual({ hit1: 0.795, hit3: 0.9, falseAnswers: 0.2 });
  expect(told).toEqual(['birds.hit1: 0.7 -> 0.795']);
});

test('whatever is pinned in whatever order, no floor gets easier, and the run that was pinned holds', () => {
  const figure = fc.constantFrom(...Object.keys(FIGURES));
  const value = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  fc.assert(
    fc.property(fc.array(fc.dictionary(figure, value), { maxLength: 6 }), (history) => {
      let some: Floors = {};
      for (const figures of history) {
        const before = boundsOf(some);
        some = pin([run(figures)], some).floors;
        for (const [name, bound] of Object.entries(before))
          expect(isBetter(name, bound, boundsOf(some)[name]!), name).toBe(false);
      }
      const best = Object.entries(boundsOf(some)).map(([name, bound]) => {
        const seen = history.flatMap((figures) => figures[name] ?? []);
        return [name, seen.reduce((a, b) => (isBetter(name, b, a) ? b : a)), bound] as const;
      });
      expect(standings([run(Object.fromEntries(best.map(([name, top]) => [name, top])))], some)).not.toContain('below');
    }),
  );
});

test('pinning on other data changes nothing and says what to do', () => {
  const some = floors({ hit1: 0.7 }, 'old');
  const pinned = pin([run({ hit1: 0.9 })], some);
  expect(pinned.floors).toEqual(some);
  expect(pinned.told[0]).toContain('--lower birds --because');
});

test('lowering writes the reason beside the figure, and keeps the earlier ones', () => {
  const first = lower('birds.hit1', 'owls were left out', [run({ hit1: 0.7 })], floors({ hit1: 0.8 }));
  if (typeof first === 'string') throw new Error(first);
  expect(first.floors['birds']?.figures['hit1']).toEqual({
    bound: 0.695,
    measured: 0.7,
    lowered: [{ from: 0.8, to: 0.695, because: 'owls were left out' }],
  });
  const second = lower('birds.hit1', ' and ducks ', [run({ hit1: 0.6 })], first.floors);
  if (typeof second === 'string') throw new Error(second);
  const eased = second.floors['birds']!.figures['hit1']!;
  expect(eased.lowered?.map(({ because }) => because)).toEqual(['owls were left out', 'and ducks']);
  // Raised again later, the history stays.
  expect(pin([run({ hit1: 0.9 })], second.floors).floors['birds']!.figures['hit1']!.lowered).toHaveLength(2);
});

test('lowering is refused without a reason, a run, a floor or a need', () => {
  const some = floors({ hit1: 0.8 });
  expect(lower('birds.hit1', '  ', [run({ hit1: 0.7 })], some)).toContain('needs a reason');
  expect(lower('fish.hit1', 'why', [run({ hit1: 0.7 })], some)).toContain('not measured');
  expect(lower('birds.hit9', 'why', [run({ hit1: 0.7 })], some)).toContain('no floor for hit9');
  expect(lower('birds.hit1', 'why', [run({ hit1: 0.85 })], some)).toContain('nothing to lower');
  expect(lower('birds.hit1', 'why', [run({ hit1: null })], some)).toContain('was not measured');
  expect(lower('birds.hit1', 'why', [run({ hit1: 0.7 }, 'bb')], some)).toContain('first --lower birds');
});

test('the floors of other data are replaced as a whole, with the reason; those of the same data are not', () => {
  const some = floors({ hit1: 0.8, hit3: 0.9 }, 'old');
  const changed = lower('birds', 'new questions', [run({ hit1: 0.5 })], some);
  if (typeof changed === 'string') throw new Error(changed);
  expect(changed.floors['birds']).toMatchObject({ data: 'aa', replaced: [{ data: 'old', because: 'new questions' }] });
  expect(boundsOf(changed.floors)).toEqual({ hit1: 0.495 });
  expect(lower('birds', 'why', [run({ hit1: 0.5 })], floors({ hit1: 0.8 }))).toContain('have not changed');
});

test('small sets have no slack, others half a point or two questions', () => {
  const slack = (cases: number) => floorFor({ set: 'birds', name: 'hit1', value: 0.8, cases });
  expect([slack(25), slack(100), slack(3000)]).toEqual([0.8, 0.78, 0.795]);
  expect(floorFor({ set: 'birds', name: 'hit1', value: null, cases: 100 })).toBeNull();
});
