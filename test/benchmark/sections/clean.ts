import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { figuresFrom, type Measured, skipped, together } from '../figure.ts';
import { ibid, tool } from '../processes.ts';
import { rowsOf, SHARED, type Workspace, writeRows } from '../workspace.ts';
import type { Section } from './section.ts';

const TEXT = ['f1', 'precision', 'recall'];
const DATES = ['dateRight', 'dateWrong'];
const SETS = [
  { folder: 'pages-scrapinghub', of: 'clean scrapinghub', names: TEXT },
  { folder: 'pages-dragnet', of: 'clean dragnet', names: TEXT },
  { folder: 'pages-cleaneval', of: 'clean cleaneval', names: TEXT },
  { folder: 'page-dates', of: 'clean page-dates', names: DATES },
];

/** Copied pages against what people marked as their main text, and against their dates of publication. */
export const clean: Section = {
  name: 'clean',
  run: async (space) => {
    const parts: Measured[] = [];
    for (const set of SETS) parts.push(await cleaned(space, set));
    return together(parts);
  },
};

async function cleaned(space: Workspace, { folder, of, names }: (typeof SETS)[number]): Promise<Measured> {
  const gold = join(SHARED, 'data', folder, 'pages.jsonl.gz');
  if (!existsSync(gold)) return skipped(`${gold} is not there`);
  const pages = space.path(`${folder}.jsonl`);
  const result = space.path(`${folder}-cleaned.jsonl`);
  // Without the gold text and date, so that nothing of them can slip in.
  writeRows(
    pages,
    rowsOf(gold).map(({ id, raw, title, url }) => ({ id, raw, title, url })),
  );
  await ibid(['clean', '--pages', pages, '--json'], result);
  const scored = await tool('score-clean.mjs', [gold, result]);
  const missing = Number(scored['missing']);
  return {
    figures: figuresFrom(of, scored, names),
    remarks: missing > 0 ? [`${of}: ${missing} of ${scored['pages']} pages are missing`] : [],
  };
}
