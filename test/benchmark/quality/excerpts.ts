import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from '../workspace.ts';
import type { AnswerLine, GoldQuestion } from './answers.ts';

/** Whether a citation shares text with one of the gold excerpts of a question. */
export type Overlaps = (question: GoldQuestion, citation: AnswerLine['citations'][number]) => boolean;

/** @param corpus whose offsets the excerpts count in; the documents begin with lines that the corpus does not have */
export function overlapsIn(corpus: string, documents: string): Overlaps {
  const begins = new Map<string, number>();
  for (const { id, text } of rowsOf(corpus) as { id: string; text: string }[]) {
    const file = fileOf(id);
    const begin = readFileSync(join(documents, file), 'utf8').indexOf(text);
    if (begin < 0) throw new Error(`${file} does not hold the text of ${id}: remove the cache folder and run again`);
    begins.set(file, begin);
  }
  return ({ evidence = [] }, { file, start, end }) =>
    evidence.some((gold) => {
      const begin = begins.get(file);
      if (begin === undefined || fileOf(gold.doc) !== file || gold.start === undefined || gold.end === undefined)
        return false;
      return begin + gold.start < end && start < begin + gold.end;
    });
}

/** The file that the corpus's tool writes a document to. */
export const fileOf = (id: string): string => `${id.replace(/[^A-Za-z0-9._-]/g, '_')}.md`;
