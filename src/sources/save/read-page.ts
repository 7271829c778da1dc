import { readSource } from '../../corpus/formats/read.ts';
import { documentOf } from '../../corpus/parse.ts';
import { type Result, success } from '../../corpus/problem.ts';
import { sha256 } from './origin.ts';

/** What is to be known of a page before it is stored. */
export interface PageFacts {
  readonly title: string | null;
  /** An ISO day. */
  readonly published: string | null;
  /** Whether the file itself says at which address it stood. */
  readonly saysUrl: boolean;
  /** SHA-256 of the text that spans count in. */
  readonly text: string;
  /** SHA-256 of the words that citations are taken from: without what stands around them and is other each hour. */
  readonly words: string;
}

/** Reads a file as the index will; a problem for what can be no document. The name says the format. */
export type PageReader = (name: string, bytes: Uint8Array) => Promise<Result<PageFacts>>;

/** Reads it in this process. A page may have been made to take long or all memory; serving does it in another process. */
export const readPage: PageReader = async (name, bytes) => {
  const source = await readSource(name, bytes);
  if (!source.ok) return source;
  const parsed = documentOf(source.value);
  if (!parsed.ok) return parsed;
  const { text, passages, title, published } = parsed.value;
  const words = passages.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim());
  return success({
    title: title?.value ?? null,
    published: published?.value ?? null,
    saysUrl: source.value.hints.url !== undefined,
    text: hash(text),
    words: hash(words.join('\n')),
  });
};

const hash = (text: string): string => sha256(new TextEncoder().encode(text));
