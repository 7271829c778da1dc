import { failure, type Problem, type Result } from '../problem.ts';
import type { Format, Source } from '../source.ts';
import { defaultReadLimits, type ReadLimits } from './limits.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

export type { ReadLimits } from './limits.ts';

type Reader = (file: string, bytes: Uint8Array, limits: ReadLimits) => Promise<Result<Source, Problem>>;

/** The readers that need a large library are loaded when the first file of their kind comes. */
const readers: Readonly<Record<Format, Reader>> = {
  text: async (...file) => readText(...file),
  markdown: readMarkdown,
  html: async (...file) => (await import('./html.ts')).readHtml(...file),
  pdf: async (...file) => (await import('./pdf.ts')).readPdf(...file),
  docx: async (...file) => (await import('./docx.ts')).readDocx(...file),
};

const formats: ReadonlyMap<string, Format> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['pdf', 'pdf'],
  ['docx', 'docx'],
]);

/** The format that the file's ending stands for, in whichever case it is written; null for all others. */
export function formatOf(file: string): Format | null {
  const ending = /\.([a-z]{2,8})$/i.exec(file)?.[1];
  return ending === undefined ? null : (formats.get(ending.toLowerCase()) ?? null);
}

/**
 * A file of any supported format becomes its text and what the format says about it. Never throws because of what is
 * in the file: all that can be wrong with it is a problem.
 */
export async function readSource(
  file: string,
  bytes: Uint8Array,
  limits: ReadLimits = defaultReadLimits,
): Promise<Result<Source, Problem>> {
  const format = formatOf(file);
  if (format !== null) return await readers[format](file, bytes, limits);
  const supported = [...formats.keys()].map((ending) => `.${ending}`).join(' ');
  return failure({
    code: 'unsupported-format',
    message: `The file's ending is not one that is read, expected one of ${supported}. Convert the file or leave it out.`,
  });
}
