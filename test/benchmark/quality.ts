/**
 * Measures the quality of answers on real data that lies beside the project, and holds it to the pinned floors.
 *
 *     npm run bench:quality -- [SET ...]              figures beside floors.json; exit code 1 below a floor
 *     npm run bench:quality -- --pin                  raises floors that this run allows to be raised
 *     npm run bench:quality -- --lower SET.FIGURE --because "..."     the only way down; the reason is kept
 *     npm run bench:quality -- --misses SET[:ID]      what went wrong, by kind; of one question every candidate
 *     npm run bench:quality -- --engines              beside other search engines (npm ci --prefix test/benchmark/engines)
 *
 * `--report DIR` writes table and reliability diagrams, `--json FILE` the figures, `--cache DIR` names the folder that keeps
 * documents and indexes (default: index-data/benchmark). `--shared DIR` and `--floors FILE` are for tests. What is not on
 * this machine is skipped with a line. The table goes to standard output, progress to standard error.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PROJECT } from './processes.ts';
import { wanted } from './quality/arguments.ts';
import { DATA_SETS } from './quality/data.ts';
import { enginesTable } from './quality/engines.ts';
import { compared, fails } from './quality/floors.ts';
import { FLOORS_FILE, readFloors, writeFloors } from './quality/floors-file.ts';
import { measured } from './quality/measured.ts';
import { missesReport } from './quality/misses.ts';
import { lower, pin } from './quality/pin.ts';
import { diagramsOf, writeReport } from './quality/reliability-report.ts';
import { summaryOfRun, tableOfRun } from './quality/report.ts';
import { SHARED, workspace } from './workspace.ts';

const tell = (line: string) => console.error(line);

function stop(message: string, code: number): never {
  console.error(`bench:quality: ${message}`);
  process.exit(code);
}

const choice = wanted(
  process.argv.slice(2),
  DATA_SETS.map(({ name }) => name),
);
if (typeof choice === 'string') stop(choice, 2);

const space = workspace();
process.on('exit', () => space.remove());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const own = join(PROJECT, 'index-data/benchmark');
const place = {
  shared: resolve(choice.shared ?? SHARED),
  cache: { folder: resolve(choice.cache ?? own), isOwn: choice.cache === null },
  scratch: space.folder,
};

if (choice.misses) {
  const { set, id } = choice.misses;
  const report = await missesReport(DATA_SETS.find(({ name }) => name === set)!, id, place);
  if (!report.ok) stop(report.message, 2);
  console.log(report.text);
  process.exit(0);
}

const floorsFile = resolve(choice.floors ?? FLOORS_FILE);
const sets = choice.sets.length > 0 ? DATA_SETS.filter(({ name }) => choice.sets.includes(name)) : DATA_SETS;
const { runs, judged, broken } = await measured(sets, place, tell);

const before = readFloors(floorsFile);
const changed =
  choice.lower !== null ? lower(choice.lower, choice.because, runs, before) : pin(choice.pin ? runs : [], before);
if (typeof changed === 'string') stop(changed, 2);
if (changed.floors !== before && (choice.pin || choice.lower !== null)) writeFloors(floorsFile, changed.floors);

const lines = compared(runs, changed.floors);
const diagrams = diagramsOf(judged);
console.log(
  [tableOfRun(lines), summaryOfRun(lines), changed.told.join('\n'), ...diagrams.map(({ bars }) => bars)].join('\n\n'),
);
if (choice.json !== null) writeFileSync(choice.json, `${JSON.stringify(lines, null, 2)}\n`);

const beside = choice.engines ? await enginesTable(place, tell) : null;
if (beside !== null) console.log(`\n${beside}`);
if (choice.report !== null) {
  mkdirSync(choice.report, { recursive: true });
  writeReport(choice.report, { table: tableOfRun(lines), summary: summaryOfRun(lines), diagrams, beside });
}
if (broken.length > 0) tell(`broken: ${broken.join(', ')}`);
process.exitCode = lines.some(fails) || broken.length > 0 ? 1 : 0;
