import { SIGNALS } from './signals.ts';

/** One part of the second step, in which the odds of the first are fitted to what was seen on topics held apart. */
export interface CalibrationTerm {
  readonly name: string;
  /** @param values of `SIGNALS`, in their order */
  readonly of: (logOdds: number, values: Float64Array) => number;
}

const signal = (name: string) => {
  const at = SIGNALS.findIndex((one) => one.name === name);
  if (at < 0)
    throw new Error(
      `The calibration looks for the signal ${JSON.stringify(name)}, which is gone: mend its terms and train again.`,
    );
  return (values: Float64Array): number => values[at]!;
};

/**
 * Weights that were fitted to many signals are too sure of themselves elsewhere, most of all about evidence that lacks
 * what the question names. How large the folder is stays out: there are too few sets to tell its part from theirs.
 */
export const CALIBRATION: readonly CalibrationTerm[] = [
  { name: 'log odds', of: (logOdds) => logOdds },
  ...['missing around', 'coverage', 'names missing in the sentence', 'names missing in the passage'].map((name) => {
    const value = signal(name);
    return { name, of: (_: number, values: Float64Array) => value(values) };
  }),
];

export const calibrationValues = (logOdds: number, values: Float64Array): Float64Array =>
  Float64Array.from(CALIBRATION, (term) => term.of(logOdds, values));
