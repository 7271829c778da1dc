import { existsSync, mkdirSync } from 'node:fs';
import { faultsOf } from '../../digest/simulation/faults-of.ts';
import { simulate } from '../../digest/simulation/simulate.ts';
import { announced } from '../digests/announced.ts';
import { crash } from '../digests/crash.ts';
import { type Figure, type Measured, quantile, together } from '../figure.ts';
import { materialise, SCALE_DATA } from '../materialise.ts';
import type { Workspace } from '../workspace.ts';
import type { Section } from './section.ts';

/** Paragraphs that come to somewhat more than 20,000 passages: short ones are joined. */
const PARAGRAPHS = 43_000;

/** What Ibid says by itself: a year of digests, a process that is killed 200 times, and how soon a document is told of. */
export const digests: Section = {
  name: 'digests',
  isLong: true,
  run: async (space) => together([await tried(aYear), await tried(() => kills(space)), await tried(() => soon(space))]),
};

/** One part that breaks does not take the figures of the others, which took half an hour, with it. */
async function tried(part: () => Promise<Measured>): Promise<Measured> {
  try {
    return await part();
  } catch (fault) {
    return { figures: [], remarks: [`digests: a part failed: ${fault instanceof Error ? fault.message : fault}`] };
  }
}

async function aYear(): Promise<Measured> {
  const of = 'a simulated year of 200 digests';
  const simulated = await simulate({
    seed: 2026,
    digests: 200,
    from: Date.UTC(2026, 0, 1),
    upTo: Date.UTC(2027, 0, 1),
  });
  const { faults, posted, left, latest } = faultsOf(simulated);
  return {
    figures: [
      { of, name: 'posted', value: posted },
      { of, name: 'merged or skipped after outages', value: left },
      { of, name: 'restarts', value: simulated.starts.length },
      { of, name: 'runs posted never, twice or wrongly', value: faults.length },
      { of, name: 'latest, s', value: latest / 1000 },
    ],
    remarks: faults.slice(0, 10),
  };
}

async function kills(space: Workspace): Promise<Measured> {
  const folder = space.path('crash');
  mkdirSync(folder, { recursive: true });
  const of = 'killed 200 times';
  const done = await crash({ folder, seed: 200, kills: 200, runs: 500, every: 2_000, longest: 8_000 });
  const { runs, lost, doubled, documents, untold, toldTwice, violations } = done;
  const figures: Figure[] = [
    { of, name: 'runs', value: runs },
    { of, name: 'runs lost', value: lost },
    { of, name: 'runs doubled', value: doubled },
    { of, name: 'documents, each told in two places', value: documents },
    { of, name: 'not told', value: untold },
    { of, name: 'told twice', value: toldTwice },
  ];
  return { figures, remarks: violations.slice(0, 10) };
}

async function soon(space: Workspace): Promise<Measured> {
  const of = 'a document dropped among 20,000 passages';
  if (!existsSync(SCALE_DATA)) return { figures: [], remarks: [`skipped: ${SCALE_DATA} is not there`] };
  const [documents, folder] = [space.path('before'), space.path('dropped')];
  mkdirSync(folder, { recursive: true });
  await materialise(PARAGRAPHS, documents);
  const times = await announced(documents, folder, 20);
  return {
    figures: [
      { of, name: 'told p50, ms', value: quantile(times, 0.5) },
      { of, name: 'told p95, ms', value: quantile(times, 0.95) },
    ],
    remarks: [],
  };
}
