import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, type Measured, skipped, together } from '../figure.ts';
import { run } from '../processes.ts';
import { SHARED } from '../workspace.ts';
import type { Section } from './section.ts';

/** Paragraphs of the folders that are built. */
const SIZES = ['20000', '200000', '498000'];

/** What scale.ts calls its figures, and how they are called in the table. */
const NAMES: Readonly<Record<string, string>> = {
  passagesPerSecond: 'passages a second',
  indexMb: 'index, MB',
  loadMs: 'load, ms',
  readyMs: 'ready, ms',
  buildResidentMb: 'resident after indexing, MB',
  residentMb: 'resident, MB',
  searchP50Ms: 'search p50, ms',
  searchP99Ms: 'search p99, ms',
  answerP50Ms: 'answer p50, ms',
  answerP99Ms: 'answer p99, ms',
};

/** Speed and memory over a growing folder; each size in a process of its own, so that none pays for another's memory. */
export const scale: Section = {
  name: 'scale',
  isLong: true,
  run: async () => {
    const data = join(SHARED, 'data/scale/passages.jsonl.gz');
    if (!existsSync(data)) return skipped(`${data} is not there`);
    const parts: Measured[] = [];
    for (const size of SIZES) parts.push(await measured(size));
    return together(parts);
  },
};

async function measured(size: string): Promise<Measured> {
  const printed = await run(['--import', 'tsx', 'test/benchmark/scale.ts', size], null);
  const row = JSON.parse(printed.trim().split('\n').at(-1) ?? '') as Record<string, unknown>;
  const figures = Object.entries(NAMES).flatMap(([key, name]): Figure[] => {
    const value = row[key];
    return typeof value === 'number' ? [{ of: `scale ${size}`, name, value }] : [];
  });
  return {
    figures,
    remarks: [`scale ${size}: ${row['documents']} documents, ${row['passages']} passages, ${row['buildSeconds']} s`],
  };
}
