import { createHash } from 'node:crypto';
import { isoTime } from '../iso-time.ts';
import { bibtexOf } from './bibtex.ts';
import { cslOf } from './csl.ts';
import type { Exported, Reference } from './exported.ts';
import { markdownOf } from './markdown.ts';

/** What lies in an archive, by its path there. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

export interface ArchiveParts {
  readonly exported: Exported;
  readonly references: readonly Reference[];
  /** The bytes of the cited files, as the quotations were compared with; a file that is missing is said to be left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly version: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const json = (value: unknown): Uint8Array => encode(`${JSON.stringify(value, null, 2)}\n`);

/**
 * Replies with all that is needed to check them elsewhere: the text, the references, the cited files below `documents/`,
 * a manifest that says which words stand where in which of them, and the digest of every file in `SHA256SUMS`, as
 * `sha256sum --check` reads it.
 */
export function archiveFiles({ exported, references, files, version }: ArchiveParts): ArchiveFiles {
  const archive = new Map<string, Uint8Array>([
    ['answer.md', encode(markdownOf(exported))],
    ['references.json', encode(cslOf(references))],
    ['references.bib', encode(bibtexOf(references))],
  ]);
  const documents: object[] = [];
  const leftOut: string[] = [];
  for (const { key, document } of references) {
    const bytes = files.get(document.file);
    if (bytes === undefined || !isSafe(document.file)) {
      leftOut.push(document.file);
      continue;
    }
    const path = `documents/${document.file}`;
    archive.set(path, bytes);
    documents.push({ key, file: document.file, path, bytes: bytes.length, sha256: sha256(bytes) });
  }
  const replies = exported.replies.map(({ question, askedAt, outcome, citations, gone }) => ({
    question,
    asked: isoTime(askedAt),
    outcome,
    quotations: citations.map(({ quote, file, start, end, line, page }) => ({ quote, file, start, end, line, page })),
    gone,
  }));
  archive.set(
    'manifest.json',
    json({
      made: isoTime(exported.madeAt),
      by: `Ibid ${version}`,
      spans: 'UTF-16 code units of the text of the file as `ibid text FILE` gives it; end exclusive',
      documents,
      leftOut,
      replies,
    }),
  );
  archive.set('SHA256SUMS', encode([...archive].map(([path, bytes]) => sumLine(path, bytes)).join('')));
  return archive;
}

/** Names of the documents folder are relative and have no such part; what is unpacked elsewhere is not left to that. */
const isSafe = (file: string): boolean =>
  !/^[/\\]|^[a-z]:/i.test(file) && file.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..');

/** A name with a line end or a backslash is written with escapes, and the line begins with a backslash (GNU coreutils, "cksum output modes"). */
function sumLine(path: string, bytes: Uint8Array): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${sha256(bytes)}  ${escaped}\n`;
}

/** The archive as the bytes of a ZIP file. The same files and the same time give the same bytes. */
export async function zipOf(files: ArchiveFiles, madeAt: number): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip');
  const zip = new JSZip();
  const date = new Date(madeAt);
  for (const [path, bytes] of files) zip.file(path, bytes, { date, createFolders: false });
  return await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
