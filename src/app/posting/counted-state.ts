import type { DigestState } from '../../digest/state.ts';
import type { Metrics } from '../health/metrics.ts';

/** The same state, whose runs of digests are counted. */
export function countedState<State extends DigestState>(
  state: State,
  metrics: Pick<Metrics, 'runsPlanned' | 'runEnded'>,
): State {
  return {
    ...state,
    async planRuns(digest, plannedTo, runs) {
      await state.planRuns(digest, plannedTo, runs);
      metrics.runsPlanned(runs.length);
      for (const { ended } of runs) if (ended) metrics.runEnded(ended);
    },
    async endRun(run, outcome, at, coveredTo) {
      await state.endRun(run, outcome, at, coveredTo);
      metrics.runEnded(outcome);
    },
  };
}
