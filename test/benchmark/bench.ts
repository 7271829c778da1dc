/**
 * Measures the program on real data that lies beside the project, and prints the figures beside their targets. The
 * quality of answers and of search is measured by quality.ts.
 *
 *     npm run bench -- [SECTION ...] [--all] [--json FILE]
 *
 * Without a section all are run but the long ones (chat, digests, scale), which `--all` adds. What is not on this machine is skipped
 * with a line that says so. The table goes to standard output, progress to standard error.
 */
import { writeFileSync } from 'node:fs';
import { wanted } from './arguments.ts';
import type { Figure } from './figure.ts';
import { chat } from './sections/chat.ts';
import { clean } from './sections/clean.ts';
import { digests } from './sections/digests.ts';
import { samples } from './sections/samples.ts';
import { scale } from './sections/scale.ts';
import { linesOf, summaryOf, tableOf } from './table.ts';
import { workspace } from './workspace.ts';

const choice = wanted(process.argv.slice(2), [samples, clean, chat, digests, scale]);
if (typeof choice === 'string') {
  console.error(`bench: ${choice}`);
  process.exit(2);
}

const space = workspace();
process.on('exit', () => space.remove());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const figures: Figure[] = [];
for (const section of choice.sections) {
  const began = performance.now();
  try {
    const measured = await section.run(space);
    figures.push(...measured.figures);
    for (const remark of measured.remarks) console.error(remark);
  } catch (fault) {
    // One broken section does not hide the figures of the others.
    console.error(`${section.name}: failed: ${fault instanceof Error ? fault.message : String(fault)}`);
    process.exitCode = 1;
  }
  console.error(`${section.name}: took ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

const lines = linesOf(figures);
console.log(`${tableOf(lines)}\n\n${summaryOf(lines)}`);
if (choice.json !== null) writeFileSync(choice.json, `${JSON.stringify(lines, null, 2)}\n`);
