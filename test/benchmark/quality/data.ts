import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A set of data that lies beside the project: documents, and questions or queries with what is right. */
export interface DataSet {
  readonly name: string;
  readonly kind: 'questions' | 'search' | 'speed';
  /** Of the shared folder; every file that a figure of the set depends on. A folder stands for the files in it. */
  readonly files: readonly string[];
}

const questions = (name: string): DataSet => ({
  name,
  kind: 'questions',
  files: [`data/${name}/corpus.jsonl.gz`, `data/${name}/questions.jsonl`],
});

const search = (name: string): DataSet => ({
  name: `ir-${name}`,
  kind: 'search',
  files: ['corpus.jsonl.gz', 'queries.jsonl', 'qrels.tsv'].map((file) => `data/ir-${name}/${file}`),
});

/** In the order of the table. */
export const DATA_SETS: readonly DataSet[] = [
  { name: 'seeds', kind: 'questions', files: ['seeds', 'checks/seed-questions.jsonl'] },
  ...['squad2', 'news-qa', 'timeqa', 'excerpts'].map(questions),
  ...['scifact', 'cranfield', 'cisi', 'med', 'cacm'].map(search),
  {
    name: 'scale',
    kind: 'speed',
    files: [
      'data/scale/passages.jsonl.gz',
      ...['news-qa', 'squad2', 'timeqa'].map((set) => `data/${set}/questions.jsonl`),
    ],
  },
];

/** The first file of the set that is not there; null when all are. */
export function absentFile(set: DataSet, shared: string): string | null {
  return set.files.map((file) => join(shared, file)).find((file) => !existsSync(file)) ?? null;
}

/** SHA-256 over the set's files, names and bytes, in hexadecimal: figures are only compared where it is the same. */
export function digestOf(set: DataSet, shared: string): string {
  const hash = createHash('sha256');
  for (const path of set.files)
    for (const file of filesOf(shared, path)) {
      const bytes = readFileSync(join(shared, file));
      hash.update(`${file} ${bytes.length}\n`).update(bytes);
    }
  return hash.digest('hex');
}

function filesOf(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .map((name) => `${path}/${name}`);
}
