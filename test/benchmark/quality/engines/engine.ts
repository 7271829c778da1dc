import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The folder that the other engines are installed in, apart from the project's own packages. */
const ENGINES = join(import.meta.dirname, '../../engines');
export const INSTALL = 'npm ci --prefix test/benchmark/engines';

export interface Paragraph {
  /** Known to the engine by its number: the place in the list. */
  readonly title: string;
  readonly text: string;
}

/** Another search engine, set up as its own guide says for English text; title and text are searched together. */
export interface Engine {
  readonly name: string;
  /** What was chosen, for the table. */
  readonly setting: string;
  readonly build: (paragraphs: readonly Paragraph[], folder: string) => Promise<Built>;
}

export interface Built {
  /** Numbers of paragraphs that have any of the words, best first. */
  readonly search: (words: string, limit: number) => Promise<readonly number[]>;
  readonly close: () => void;
}

export const areInstalled = (): boolean => existsSync(join(ENGINES, 'node_modules'));

/** A package of that folder, as `T` says it looks; the project itself does not know it. */
export const loaded = <T>(name: string): T => createRequire(join(ENGINES, 'package.json'))(name) as T;

export const whole = ({ title, text }: Paragraph): string => (title ? `${title}\n${text}` : text);

/** The words of a question without signs, which some engines read as operators. */
export const wordsIn = (question: string): string[] => question.match(/[\p{L}\p{N}]+/gu) ?? [];
