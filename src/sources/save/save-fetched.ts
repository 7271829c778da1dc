import { failure, type Problem, type Result, success } from '../../corpus/problem.ts';
import type { Format } from '../../corpus/source.ts';
import type { Fetched } from '../visit/fetch-page.ts';
import { endingOf, hostFolder, pageName } from './file-name.ts';
import { legible } from './legible.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Origin, originKey, originText, readOrigin, sha256 } from './origin.ts';
import { withNotes } from './page-notes.ts';
import type { PageFacts, PageReader } from './read-page.ts';
import type { SourceFiles } from './source-files.ts';

export interface SaveOptions {
  readonly files: SourceFiles;
  readonly read: PageReader;
  /** Folder of the documents folder in which it belongs, '' for the top. */
  readonly folder: string;
  readonly way: 'feeds' | 'pages';
  /** What a feed says of the page; used where the page itself says nothing. */
  readonly title?: string | null;
  /** Milliseconds since 1970. */
  readonly published?: number | null;
  /** Why this is not what the page shows. */
  readonly note?: string | null;
}

/** What became of a page: `same` means that the file has its words already, and was not touched. */
export interface Saved {
  readonly file: string;
  readonly change: 'new' | 'changed' | 'same';
  readonly title: string | null;
}

/** What is stored of a page that was fetched, or of what a feed holds of it. */
export type Savable = Pick<
  Fetched,
  'url' | 'finalUrl' | 'bytes' | 'kinds' | 'charset' | 'fetchedAt' | 'etag' | 'lastModified'
>;

/**
 * Stores a page among the documents, with a note of where it came from. The bytes are those that were received; a page
 * that does not say its address or its day gets them as meta tags behind its end, where the text stays the same for it.
 * An address that was stored before keeps its file, which is exchanged only when the words changed that are quoted. A file
 * that somebody has edited since is left alone: then the page gets a file beside it.
 */
export async function saveFetched(page: Savable, options: SaveOptions): Promise<Result<Saved>> {
  const readable = await firstReadable(page, options);
  if (!readable.ok) return readable;
  // Two at once that store one page would find no note of each other, and make two files.
  return await oneAtATime(options.files, () => store(page, readable.value, options));
}

async function store(page: Savable, { bytes, facts, format }: Readable, options: SaveOptions): Promise<Result<Saved>> {
  const { files, folder, way, title, note = null } = options;
  const key = originKey(page.url);
  const old = readOrigin(await files.readNote(folder, key));
  const there = old ? await files.hash(old.file) : null;
  const ours = old !== null && (there === old.stored || (there !== null && there === old.before));
  const shownTitle = facts.title ?? title ?? null;
  const origin = (file: string, stored: string, before: string | null): string =>
    originText({
      version: 1,
      url: page.url,
      finalUrl: page.finalUrl,
      file,
      fetchedAt: new Date(page.fetchedAt).toISOString(),
      etag: page.etag,
      lastModified: page.lastModified,
      received: sha256(page.bytes),
      stored,
      words: facts.words,
      before,
      note,
    } satisfies Origin);
  const done = async (file: string, change: Saved['change'], stored: string): Promise<Result<Saved>> => {
    const noted = await files.writeNote(folder, key, origin(file, stored, null));
    return noted.ok ? success({ file, change, title: shownTitle }) : noted;
  };
  if (ours && there === old.stored && old.words === facts.words) return await done(old.file, 'same', old.stored);
  const stored = sha256(bytes);
  if (ours && old.file.endsWith(endingOf(format))) {
    const noted = await files.writeNote(folder, key, origin(old.file, stored, there));
    if (!noted.ok) return noted;
    const replaced = await files.replace(old.file, bytes);
    return replaced.ok ? await done(old.file, 'changed', stored) : replaced;
  }
  const day = facts.published ?? isoDay(options.published ?? page.fetchedAt);
  const name = pageName(day, shownTitle, page.url, format);
  const created = await files.create(hostFolder(folder, way, page.finalUrl), name, bytes);
  if (!created.ok) return created;
  // It was HTML and is a PDF now, or the like.
  if (ours && old.file !== created.value) await files.remove(old.file);
  return await done(created.value, 'new', stored);
}

interface Readable {
  readonly bytes: Uint8Array;
  readonly facts: PageFacts;
  readonly format: Format;
}

async function firstReadable(page: Savable, options: SaveOptions): Promise<Result<Readable>> {
  let problem: Problem = { code: 'unsupported-format', message: 'It is of no kind that can be a document.' };
  for (const format of page.kinds) {
    if (format === 'feed') continue;
    const read = await readable(page, format, options);
    if (read.ok) return read;
    problem = read.problem;
  }
  return failure(problem);
}

async function readable(page: Savable, format: Format, { read, published }: SaveOptions): Promise<Result<Readable>> {
  const bytes = legible(page.bytes, format, page.charset);
  const name = `page${endingOf(format)}`;
  const plain = await read(name, bytes);
  if (!plain.ok) return plain;
  if (format !== 'html') return success({ bytes, facts: plain.value, format });
  const known = {
    url: plain.value.saysUrl ? null : page.finalUrl,
    published: plain.value.published === null && published ? isoDay(published) : null,
  };
  if (known.url === null && known.published === null) return success({ bytes, facts: plain.value, format });
  const noted = withNotes(bytes, known);
  const again = await read(name, noted);
  const harmless = again.ok && again.value.text === plain.value.text;
  return success(harmless ? { bytes: noted, facts: again.value, format } : { bytes, facts: plain.value, format });
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
