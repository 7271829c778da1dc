import { openState } from '../../src/store/open-state.ts';
import { citation, ending, invocation } from './samples.ts';

/**
 * A process that works on a state until it is killed: prints `open`, then what it was left (`left ID`), then `accepted
 * ID` and, for every other one, `finished ID`, each when the promise was kept. Ends when its input is closed.
 */
const [folder, databaseUrl, prefix] = process.argv.slice(2);
const opened = await openState({ databaseUrl: databaseUrl || null, folder: folder!, log: () => {} });
if (!opened.ok) {
  console.log(`problem ${opened.problem.code} ${opened.problem.message}`);
  process.exit(1);
}
const state = opened.value;
console.log('open');
for (const left of await state.takeUnfinished()) console.log(`left ${left.invocation.id}`);
process.stdin.on('end', () => void state.close().then(() => process.exit(0))).resume();
for (let at = 0; ; at += 1) {
  const given = invocation([`${prefix}-${at}`, `${prefix}-${at}-again`]);
  await state.accept(given);
  console.log(`accepted ${given.id}`);
  await state.posting(given.id, { question: `question ${at}`, citations: [citation(`${at % 7}.md`)] });
  if (at % 2 === 1) continue;
  await state.finished(given.id, ending());
  console.log(`finished ${given.id}`);
}
