import { isBetter, type Measure } from './figures.ts';

/** What a figure must not fall below (or, where less is better, rise above), the bound itself included. */
export interface Floor {
  readonly bound: number;
  /** What was measured when the bound was put; absent where it was put by hand. */
  readonly measured?: number;
  /** Every time that the bound was eased, oldest first. */
  readonly lowered?: readonly Lowered[];
}

export interface Lowered {
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

export interface SetFloors {
  /** SHA-256 of the data that the floors were measured on. */
  readonly data: string;
  /** Why the floors of other data were dropped, oldest first. */
  readonly replaced?: readonly { readonly data: string; readonly because: string }[];
  readonly figures: Readonly<Record<string, Floor>>;
}

/** By set. */
export type Floors = Readonly<Record<string, SetFloors>>;

/** What one run measured of a set. */
export interface SetRun {
  readonly set: string;
  readonly data: string;
  readonly measures: readonly Measure[];
}

export type Standing = 'holds' | 'better' | 'below' | 'not measured' | 'no floor' | 'other data';

/** A line of the table. */
export interface Compared extends Measure {
  readonly floor: Floor | null;
  readonly standing: Standing;
}

/** Each figure of the run beside its floor, and each floor of these sets that the run has no figure for. */
export function compared(runs: readonly SetRun[], floors: Floors): Compared[] {
  return runs.flatMap(({ set, data, measures }) => {
    const own = floors[set];
    const isOther = own !== undefined && own.data !== data;
    const lines = measures.map((measure): Compared => {
      const floor = own?.figures[measure.name] ?? null;
      return { ...measure, floor, standing: isOther ? 'other data' : standingOf(measure, floor) };
    });
    const known = new Set(measures.map(({ name }) => name));
    const absent = Object.entries(own?.figures ?? {}).filter(([name]) => !known.has(name));
    return [
      ...lines,
      ...absent.map(
        ([name, floor]): Compared => ({
          set,
          name,
          value: null,
          cases: 0,
          floor,
          standing: isOther ? 'other data' : 'not measured',
        }),
      ),
    ];
  });
}

function standingOf({ name, value }: Measure, floor: Floor | null): Standing {
  if (!floor) return 'no floor';
  if (value === null || Number.isNaN(value)) return 'not measured';
  if (isBetter(name, floor.bound, value)) return 'below';
  return isBetter(name, value, floor.measured ?? floor.bound) ? 'better' : 'holds';
}

/** A run fails where a figure is below its floor or was not measured although its data are there. */
export const fails = ({ standing }: Compared): boolean => standing === 'below' || standing === 'not measured';
