import { setTimeout as sleep } from 'node:timers/promises';
import { openState } from '../../src/store/open-state.ts';

/**
 * A process that claims runs and ends them until its input is closed: prints `open`, waits for a line, then prints
 * `claimed DUE DIGEST` for each run that it was given, and `ended DUE DIGEST` when the end was promised to be kept.
 */
const opened = await openState({ databaseUrl: process.argv[2]!, folder: null, log: () => {} });
if (!opened.ok) throw new Error(opened.problem.message);
const state = opened.value;
console.log('open');
await new Promise((resolve) => process.stdin.once('data', resolve));
let isOver = false;
process.stdin
  .on('end', () => {
    isOver = true;
  })
  .resume();
while (!isOver) {
  const claimed = await state.claimRuns(Number.MAX_SAFE_INTEGER, 20);
  for (const { digest, due } of claimed) console.log(`claimed ${due} ${digest}`);
  for (const run of claimed) {
    await state.endRun(run, 'posted', 1, run.due);
    console.log(`ended ${run.due} ${run.digest}`);
  }
  if (claimed.length === 0) await sleep(10);
}
await state.close();
