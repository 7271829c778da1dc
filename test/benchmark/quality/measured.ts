import { createHash } from 'node:crypto';
import { absentFile, type DataSet, digestOf } from './data.ts';
import type { Measure } from './figures.ts';
import type { SetRun } from './floors.ts';
import { type Place, questionSet } from './question-set.ts';
import type { Judged } from './reliability.ts';
import { searchSet } from './search-set.ts';
import { speedSet } from './speed-set.ts';

export interface Measured {
  readonly runs: readonly SetRun[];
  /** Of the sets of questions: what the reliability diagrams are drawn of. */
  readonly judged: ReadonlyMap<string, readonly Judged[]>;
  /** Sets that broke. */
  readonly broken: readonly string[];
}

/** Measures one set after the other; what is not there is skipped with a line, and one broken set does not hide the others. */
export async function measured(
  sets: readonly DataSet[],
  place: Place,
  tell: (line: string) => void,
): Promise<Measured> {
  const runs: SetRun[] = [];
  const judged = new Map<string, readonly Judged[]>();
  const broken: string[] = [];
  for (const set of sets) {
    const absent = absentFile(set, place.shared);
    if (absent !== null) {
      tell(`${set.name}: skipped, ${absent} is not there`);
      continue;
    }
    const began = performance.now();
    try {
      const data = digestOf(set, place.shared);
      const own = await one(set, data, place);
      runs.push({ set: set.name, data, measures: own.measures });
      if (own.judged.length > 0) judged.set(set.name, own.judged);
      for (const remark of own.remarks) tell(remark);
    } catch (fault) {
      tell(`${set.name}: failed: ${fault instanceof Error ? fault.message : String(fault)}`);
      broken.push(set.name);
    }
    tell(`${set.name}: took ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  const searched = sets.filter(({ kind }) => kind === 'search').map(({ name }) => name);
  const mean = meanOfSearch(runs.filter(({ set }) => searched.includes(set)));
  const after = runs.findLastIndex(({ set }) => searched.includes(set)) + 1;
  return { runs: mean ? runs.toSpliced(after, 0, mean) : runs, judged, broken };
}

async function one(set: DataSet, data: string, place: Place) {
  if (set.kind === 'questions') return await questionSet(set, data, place);
  const measures: readonly Measure[] =
    set.kind === 'search' ? await searchSet(set, data, place) : await speedSet(set, data, place);
  return { measures, judged: [], remarks: [] };
}

const ALL_SEARCH_SETS = 5;

/** The mean nDCG over the search sets, each counting the same; null unless all of them were measured. */
function meanOfSearch(runs: readonly SetRun[]): SetRun | null {
  const values = runs.flatMap(({ measures }) => measures.find(({ name }) => name === 'ndcg10')?.value ?? []);
  if (values.length !== ALL_SEARCH_SETS) return null;
  const set = 'ir, mean';
  const value = Number((values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(4));
  const hash = createHash('sha256');
  for (const run of runs) hash.update(run.data);
  const cases = runs.reduce((sum, { measures }) => sum + (measures[0]?.cases ?? 0), 0);
  return { set, data: hash.digest('hex'), measures: [{ set, name: 'ndcg10', value, cases }] };
}
