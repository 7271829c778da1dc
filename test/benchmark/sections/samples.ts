import { join } from 'node:path';
import type { Figure } from '../figure.ts';
import { ibid, PROJECT } from '../processes.ts';
import { rowsOf } from '../workspace.ts';
import type { Section } from './section.ts';

const QUESTION = 'when did Russia delist the Taliban';

/** The first command of the README: from nothing to an answer over the sample documents. */
export const samples: Section = {
  name: 'samples',
  run: async (space) => {
    const documents = join(PROJECT, 'index-data/documents');
    const line = ['ask', '--documents', documents, '--index', space.path('samples-index'), '--json', QUESTION];
    const figures: Figure[] = [];
    for (const name of ['first answer, ms', 'second answer, ms']) {
      const file = space.path('samples-answer.jsonl');
      const began = performance.now();
      await ibid(line, file);
      const value = performance.now() - began;
      const isAnswered = rowsOf(file)[0]?.['status'] === 'answered';
      figures.push({ of: 'samples', name, value: isAnswered ? value : null });
    }
    return { figures, remarks: [] };
  },
};
