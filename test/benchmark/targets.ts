import type { Figure } from './figure.ts';

/** What a figure has to reach, the bound itself included. */
export type Target = { readonly atLeast: number } | { readonly atMost: number };

const atLeast = (value: number): Target => ({ atLeast: value });
const atMost = (value: number): Target => ({ atMost: value });

/**
 * The pinned targets, by set and figure. They are floors to keep, not the best that was measured: raise one when the
 * program has held a better figure for a while, and never lower one to make a run pass. Floors of the quality of answers
 * and of search stand in floors.json.
 */
export const TARGETS: Readonly<Record<string, Readonly<Record<string, Target>>>> = {
  'clean scrapinghub': { f1: atLeast(0.86), recall: atLeast(0.85) },
  'clean dragnet': { f1: atLeast(0.72), recall: atLeast(0.85) },
  'clean cleaneval': { f1: atLeast(0.89), recall: atLeast(0.85) },
  'clean page-dates': { dateRight: atLeast(0.6), dateWrong: atMost(0.12) },
  samples: { 'first answer, ms': atMost(2000) },
  chat: { 'acknowledged p99, ms': atMost(300), 'answered p99, ms': atMost(1000), lost: atMost(0), doubled: atMost(0) },
  'chat with faults': { lost: atMost(0), doubled: atMost(0) },
  'a simulated year of 200 digests': { 'runs posted never, twice or wrongly': atMost(0), 'latest, s': atMost(60) },
  'killed 200 times': {
    'runs lost': atMost(0),
    'runs doubled': atMost(0),
    'not told': atMost(0),
    'told twice': atMost(0),
  },
  'a document dropped among 20,000 passages': { 'told p95, ms': atMost(5000) },
  'scale 498000': {
    'passages a second': atLeast(8000),
    'ready, ms': atMost(4000),
    'resident, MB': atMost(1200),
    'answer p50, ms': atMost(15),
    'answer p99, ms': atMost(80),
  },
};

export const targetOf = (figure: Figure): Target | null => TARGETS[figure.of]?.[figure.name] ?? null;

export type Verdict = 'reached' | 'missed';

/** A figure that could not be measured has missed its target. */
export function verdictOf(value: number | null, target: Target): Verdict {
  const isReached =
    value !== null && !Number.isNaN(value) && ('atLeast' in target ? value >= target.atLeast : value <= target.atMost);
  return isReached ? 'reached' : 'missed';
}
