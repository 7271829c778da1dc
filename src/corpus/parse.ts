import { clean } from './clean/clean.ts';
import { describe } from './describe/describe.ts';
import type { Document } from './document.ts';
import { type ReadLimits, readSource } from './formats/read.ts';
import { failure, type Problem, type Result, success } from './problem.ts';
import type { Removal } from './removal.ts';
import type { Source } from './source.ts';
import { passagesOf } from './split/passages.ts';

export interface ParseOptions {
  readonly limits?: ReadLimits;
  /** Keys of lines (`siteLineKey`) that recur across documents of the same site: not body. */
  readonly siteLines?: ReadonlySet<string>;
}

/**
 * A file becomes a document: decoded, cleaned, described, split.
 *
 * @param file path relative to the documents folder, with `/` between parts; its ending says the format
 * @param bytes the file's content
 * @returns the document, or why the file cannot be one (`binary`, `empty`, `unsupported-format`, `pdf-encrypted` …)
 */
export async function parse(file: string, bytes: Uint8Array, options: ParseOptions = {}): Promise<Result<Document>> {
  const source = await readSource(file, bytes, options.limits);
  if (!source.ok) return source;
  return documentOf(source.value, options.siteLines);
}

/** The pure part of `parse`: what follows once the text is there. A document with no passage is a problem, `no-text`. */
export function documentOf(source: Source, siteLines?: ReadonlySet<string>): Result<Document> {
  const { text, hints, file } = source;
  const cleaning = clean(text, {
    title: hints.title?.value ?? null,
    url: hints.url?.value ?? null,
    removed: source.removed,
    ...(siteLines ? { siteLines } : {}),
  });
  const description = describe(text, hints, cleaning.kept);
  const passages = passagesOf(text, cleaning.kept);
  if (passages.length === 0) return failure(noText(file));
  return success({
    file,
    format: source.format,
    encoding: source.encoding,
    text,
    pageStarts: source.pageStarts,
    ...description,
    removed: inOrder([...source.removed, ...cleaning.removed]),
    passages,
  });
}

function noText(file: string): Problem {
  return {
    code: 'no-text',
    message: `${file}: nothing is left to index once navigation and the like are removed; see \`ibid clean\` for what was removed and why`,
  };
}

function inOrder(removals: readonly Removal[]): Removal[] {
  const known = new Set<string>();
  return removals
    .filter((removal) => {
      const key = `${removal.start}-${removal.end}`;
      return !known.has(key) && known.add(key);
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
