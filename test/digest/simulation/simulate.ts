import { wholeState } from '../../app/whole-state.ts';
import { Chance } from './chance.ts';
import { type Channel, Life } from './life.ts';
import { type Timetabled, timetable } from './timetable.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TICK = 5 * SECOND;

/** So often the process is killed while it has nothing to do. */
const OUTAGES_A_DAY = 2.5;
/** How long it is away, by how often: mostly for a restart, at times for a night or for days. */
const AWAY: readonly (readonly [number, number, number])[] = [
  [0.7, 2 * SECOND, 20 * SECOND],
  [0.9, 20 * SECOND, 9 * MINUTE],
  [0.985, 9 * MINUTE, 5 * HOUR],
  [1, 5 * HOUR, 2 * DAY],
];

/** The last outage may reach beyond the end. */
const LONGER = 5 * DAY;

export interface Simulated {
  readonly timetabled: readonly Timetabled[];
  readonly channel: Channel;
  /** When a tick went through; `clean`: none before it, since the last one that did, was broken off. */
  readonly ticks: readonly { readonly at: number; readonly clean: boolean }[];
  /** When each process began. */
  readonly starts: readonly number[];
}

/** Digests over a time that passes in jumps, on a process that is killed again and again. */
export async function simulate(options: {
  readonly seed: number;
  readonly digests: number;
  readonly from: number;
  readonly upTo: number;
}): Promise<Simulated> {
  const { seed, digests, from, upTo } = options;
  const chance = new Chance(seed);
  const timetabled = timetable(digests, from, upTo + LONGER, chance);
  const due = [...new Set(timetabled.flatMap((one) => one.due))].sort((a, b) => a - b);
  const channel: Channel = { arrived: new Map() };
  const ticks: { at: number; clean: boolean }[] = [];
  const starts: number[] = [];
  let now = from;
  let forgotten = from;
  let clean = true;
  let state = wholeState();
  for (const { digest } of timetabled) await state.saveDigest(digest);

  const begin = async (): Promise<Life> => {
    for (;;) {
      state = state.restarted();
      const life = new Life(state, channel, chance, () => now);
      starts.push(now);
      await Promise.race([life.desk.recover().catch(() => {}), life.died]);
      await Promise.race([life.desk.drain(10_000), life.died]);
      if (life.alive) return life;
      now += away(chance);
    }
  };
  let life = await begin();
  const tick = async (): Promise<void> => {
    const through = await Promise.race([
      life.ticker.tick(now).then(
        () => true,
        () => false,
      ),
      life.died,
    ]);
    if (life.alive) await Promise.race([life.desk.drain(10_000), life.died]);
    if (through === true) ticks.push({ at: now, clean });
    clean = through === true;
  };
  const restart = async () => {
    now += away(chance);
    life = await begin();
  };

  let next = 0;
  while (now < upTo) {
    while (next < due.length && due[next]! <= now) next++;
    const coming = (due[next] ?? upTo) + chance.between(0, TICK);
    const outage = now + chance.between(0, (2 * DAY) / OUTAGES_A_DAY);
    now = Math.min(coming, outage, upTo);
    if (now === outage) {
      life.kill();
      await restart();
    }
    await tick();
    while (!clean || !life.alive) {
      if (life.alive) now += TICK;
      else await restart();
      await tick();
    }
    if (now - forgotten > DAY) {
      forgotten = now;
      await state.forget(now - 8 * DAY);
    }
  }
  return { timetabled, channel, ticks, starts };
}

function away(chance: Chance): number {
  const share = chance.next();
  const [, least, most] = AWAY.find(([upTo]) => share < upTo)!;
  return chance.between(least, most);
}
