import { floorFor, isBetter, type Measure } from './figures.ts';
import type { Floor, Floors, SetFloors, SetRun } from './floors.ts';

export interface Pinned {
  readonly floors: Floors;
  /** What was changed, and what was not and why, a line each. */
  readonly told: readonly string[];
}

/** Raises every floor that this run allows to be raised, and puts one where there is none. Never lowers any. */
export function pin(runs: readonly SetRun[], floors: Floors): Pinned {
  const told: string[] = [];
  const next: Record<string, SetFloors> = { ...floors };
  for (const { set, data, measures } of runs) {
    const own = next[set];
    if (own && own.data !== data) {
      told.push(
        `${set}: the data are not those of its floors, so nothing was pinned. If they are meant to be: --lower ${set} --because "..."`,
      );
      continue;
    }
    const figures: Record<string, Floor> = { ...own?.figures };
    for (const measure of measures) {
      const raised = raisedFloor(measure, figures[measure.name]);
      if (!raised) continue;
      told.push(`${set}.${measure.name}: ${figures[measure.name]?.bound ?? 'no floor'} -> ${raised.bound}`);
      figures[measure.name] = raised;
    }
    if (Object.keys(figures).length > 0) next[set] = { ...own, data, figures };
  }
  return { floors: next, told };
}

function raisedFloor(measure: Measure, old: Floor | undefined): Floor | null {
  const bound = floorFor(measure);
  if (bound === null) return null;
  if (old && !isBetter(measure.name, bound, old.bound)) return null;
  return { ...old, bound, measured: measure.value! };
}

/**
 * Lowers one floor, `SET.figure`, to what this run allows; or, for `SET`, drops the floors of other data and puts those of
 * this run. The reason is kept with the figure. A string says why nothing was lowered.
 */
export function lower(what: string, because: string, runs: readonly SetRun[], floors: Floors): Pinned | string {
  const reason = because.trim();
  if (reason === '') return 'lowering needs a reason: --because "..."';
  const [set = '', ...rest] = what.split('.');
  const name = rest.join('.');
  const run = runs.find((one) => one.set === set);
  if (!run) return `${set} was not measured in this run, so nothing of it can be lowered.`;
  const own = floors[set];
  if (!own) return `${set} has no floors: --pin puts them.`;
  if (name === '') return replaced(run, own, reason, floors);
  if (own.data !== run.data)
    return `${set}: the data are not those of its floors; first --lower ${set} --because "...".`;
  const floor = own.figures[name];
  if (!floor) return `${set} has no floor for ${name}; it has ${Object.keys(own.figures).join(', ')}.`;
  const measure = run.measures.find((one) => one.name === name);
  const bound = measure ? floorFor(measure) : null;
  if (bound === null) return `${set}.${name} was not measured in this run.`;
  if (!isBetter(name, floor.bound, bound))
    return `${set}.${name} holds its floor ${floor.bound}; there is nothing to lower.`;
  const eased: Floor = {
    bound,
    measured: measure!.value!,
    lowered: [...(floor.lowered ?? []), { from: floor.bound, to: bound, because: reason }],
  };
  return {
    floors: { ...floors, [set]: { ...own, figures: { ...own.figures, [name]: eased } } },
    told: [`${set}.${name}: ${floor.bound} -> ${bound}, because: ${reason}`],
  };
}

function replaced(run: SetRun, own: SetFloors, because: string, floors: Floors): Pinned | string {
  if (own.data === run.data)
    return `${run.set}: its data have not changed; name the figure that is to be lowered, ${run.set}.FIGURE.`;
  const { [run.set]: _, ...others } = floors;
  const fresh = pin([run], {}).floors[run.set];
  if (!fresh) return `${run.set}: nothing was measured.`;
  const entry: SetFloors = { ...fresh, replaced: [...(own.replaced ?? []), { data: own.data, because }] };
  return { floors: { ...others, [run.set]: entry }, told: [`${run.set}: floors of the new data, because: ${because}`] };
}
