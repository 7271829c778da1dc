import { noteInWords } from '../../chat/wording/notes.ts';
import type { Skipped } from '../../corpus/folder/skipped.ts';
import type { IndexedDocument } from '../../index/search-index.ts';

export interface BoardDocument {
  readonly file: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly published: string | null;
  readonly saved: string | null;
  readonly language: string | null;
  readonly format: string;
  readonly passages: number;
  /** How many other documents tell the same story. */
  readonly copies: number;
  readonly cluster: number;
  /** How many quotations of it were shown. */
  readonly quoted: number;
  readonly notes: readonly string[];
}

/** The documents at a glance, and a page of their list. */
export interface DocumentsBoard {
  /** How many the filters leave. */
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  /** The latest published first; without a date last. */
  readonly documents: readonly BoardDocument[];
  /** Of all documents, whatever the filters: the sites with most of them. */
  readonly sites: readonly { readonly site: string; readonly documents: number }[];
  /** Months (`YYYY-MM`) in which some were published, in order. */
  readonly months: readonly { readonly month: string; readonly documents: number }[];
  readonly undated: number;
  /** Stories that more than one document tells, the largest first. */
  readonly clusters: readonly {
    readonly cluster: number;
    readonly documents: number;
    readonly title: string | null;
    readonly files: readonly string[];
  }[];
  readonly skipped: { readonly total: number; readonly files: readonly Skipped[] };
  readonly counts: {
    readonly documents: number;
    readonly passages: number;
    readonly sites: number;
    readonly clusters: number;
  };
}

export interface DocumentFilter {
  readonly site?: string;
  /** `YYYY-MM`. */
  readonly month?: string;
  readonly cluster?: number;
  /** Each of its words stands in the title, the site or the file's name. */
  readonly words?: string;
}

export interface BoardParts {
  readonly documents: readonly IndexedDocument[];
  readonly quoted: ReadonlyMap<string, number>;
  readonly skipped: readonly Skipped[];
  readonly filter: DocumentFilter;
  readonly offset: number;
  readonly limit: number;
}

const SITES = 100;
const CLUSTERS = 20;
const FILES = 5;
const SKIPPED = 200;

/** One pass over the documents for each part of it: tens of thousands take some tens of milliseconds. */
export function documentsBoard({ documents, quoted, skipped, filter, offset, limit }: BoardParts): DocumentsBoard {
  const sites = counted(documents.flatMap(({ site }) => (site ? [site.value] : [])));
  const months = counted(documents.flatMap(({ published }) => (published ? [published.value.slice(0, 7)] : [])));
  const members = new Map<number, IndexedDocument[]>();
  for (const document of documents) {
    const known = members.get(document.cluster);
    if (known) known.push(document);
    else members.set(document.cluster, [document]);
  }
  const stories = [...members]
    .filter(([, all]) => all.length > 1)
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const wanted = documents.filter(fits(filter)).sort(latestFirst);
  return {
    total: wanted.length,
    offset,
    limit,
    documents: wanted.slice(offset, offset + limit).map((document) => ({
      file: document.file,
      title: document.title?.value ?? null,
      site: document.site?.value ?? null,
      published: document.published?.value ?? null,
      saved: document.saved?.value ?? null,
      language: document.language,
      format: document.format,
      passages: document.endPassage - document.firstPassage,
      copies: (members.get(document.cluster)?.length ?? 1) - 1,
      cluster: document.cluster,
      quoted: quoted.get(document.file) ?? 0,
      notes: [...new Set(document.notes.map(({ kind }) => noteInWords(kind)))],
    })),
    sites: [...sites]
      .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
      .slice(0, SITES)
      .map(([site, count]) => ({ site, documents: count })),
    months: [...months].sort((a, b) => compare(a[0], b[0])).map(([month, count]) => ({ month, documents: count })),
    undated: documents.filter(({ published }) => published === null).length,
    clusters: stories.slice(0, CLUSTERS).map(([cluster, all]) => ({
      cluster,
      documents: all.length,
      title: all.find(({ title }) => title)?.title?.value ?? null,
      files: all.slice(0, FILES).map(({ file }) => file),
    })),
    skipped: { total: skipped.length, files: skipped.slice(0, SKIPPED) },
    counts: {
      documents: documents.length,
      passages: documents.reduce((sum, one) => sum + one.endPassage - one.firstPassage, 0),
      sites: sites.size,
      clusters: stories.length,
    },
  };
}

function fits({ site, month, cluster, words }: DocumentFilter): (document: IndexedDocument) => boolean {
  const parts = (words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return (document) =>
    (site === undefined || document.site?.value === site) &&
    (month === undefined || document.published?.value.startsWith(`${month}-`) === true) &&
    (cluster === undefined || document.cluster === cluster) &&
    (parts.length === 0 ||
      holdsAll(`${document.title?.value ?? ''} ${document.site?.value ?? ''} ${document.file}`.toLowerCase(), parts));
}

const holdsAll = (text: string, parts: readonly string[]): boolean => parts.every((part) => text.includes(part));

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const latestFirst = (a: IndexedDocument, b: IndexedDocument): number =>
  compare(b.published?.value ?? '', a.published?.value ?? '') || a.id - b.id;
