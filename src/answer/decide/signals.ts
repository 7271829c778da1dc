import { DOUBTS } from './doubts.ts';
import { ASKED } from './signals/asked.ts';
import { OF_THE_RANKING } from './signals/features.ts';
import { ASKED_FOR, MISSING } from './signals/missing.ts';
import { PLACE } from './signals/place.ts';
import { POLARITY } from './signals/polarity.ts';
import { RIVALS } from './signals/rivals.ts';
import { SWAPPED } from './signals/swapped.ts';
import { type Decision, type Signal, speaking, viewOf } from './signals/view.ts';

/** What the confidence is computed from, in the order of the weights' file. */
export const SIGNALS: readonly Signal[] = [
  ...RIVALS,
  ...MISSING,
  ...ASKED_FOR,
  ...SWAPPED,
  ...POLARITY,
  ...PLACE,
  ...ASKED,
  ...OF_THE_RANKING,
  ...speaking(
    'against',
    DOUBTS.map(({ name, applies }) => ({
      name: `doubt: ${name}`,
      of: ({ question, first: { evidence, short } }) => (applies(question, evidence, short) ? 1 : 0),
    })),
  ),
];

/** The values of `SIGNALS` for a decision, in their order. */
export function signalValues(decision: Decision): Float64Array {
  const view = viewOf(decision);
  return Float64Array.from(SIGNALS, (signal) => signal.of(view));
}
