import { within } from '../doctor/within.ts';

/** The parts of a serving Ibid, filled in as it starts; null: not there yet. */
export interface Vitals {
  index: (() => { readonly documents: number; readonly passages: number }) | null;
  /** Asks the state something small; rejected when it cannot be reached. */
  state: (() => Promise<unknown>) | null;
  /** Whether each configured platform is connected, by the name that a person knows it by. */
  platforms: (() => ReadonlyMap<string, boolean>) | null;
}

export interface Readiness {
  readonly ready: boolean;
  /** By the part's name: `ok`, or what is wrong with it. */
  readonly parts: Readonly<Record<string, string>>;
}

/** So long the state has to answer: whoever asks waits seconds at most. */
const PATIENCE_MS = 2_000;
const OK = 'ok';
const STARTING = 'not open yet';

/** Whether questions can be answered: the index is open, the state can be reached, every platform is connected. */
export async function readiness({ index, state, platforms }: Vitals, patience = PATIENCE_MS): Promise<Readiness> {
  const parts: Record<string, string> = {
    index: index ? OK : STARTING,
    state: state ? await reach(state, patience) : STARTING,
  };
  if (platforms) for (const [name, connected] of platforms()) parts[name] = connected ? OK : 'not connected';
  else parts['platforms'] = 'not started yet';
  return { ready: Object.values(parts).every((found) => found === OK), parts };
}

async function reach(ask: () => Promise<unknown>, patience: number): Promise<string> {
  // What a database says of a fault may hold an address: the log has it.
  const answered = await within(
    patience,
    ask().then(
      () => OK,
      () => 'cannot be reached',
    ),
  );
  return answered ?? 'does not answer';
}
