import type { DigestState } from '../digest/state.ts';
import { changesOn } from './changes.ts';
import type { Connection } from './connection.ts';
import { digestsOn } from './digests.ts';
import { driftOn } from './drift.ts';
import { hitsOn } from './hits.ts';
import { runsIn } from './runs.ts';
import { unansweredOn } from './unanswered.ts';
import { watchesOn } from './watches.ts';

/** What digests and watches keep, on an open database: one file a concern, each with the tables it needs. */
export function digestStateOn(connection: Connection): DigestState {
  return {
    ...digestsOn(connection),
    ...runsIn(connection),
    ...watchesOn(connection),
    ...hitsOn(connection),
    ...changesOn(connection),
    ...unansweredOn(connection),
    ...driftOn(connection),
  };
}
