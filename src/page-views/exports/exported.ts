import type { Citation } from '../../answer/answer.ts';
import { visibleLine } from '../../chat/wording/visible.ts';
import type { IndexedDocument } from '../../index/search-index.ts';

/** A reply as it is exported: what it quoted, as the files have it now. */
export interface ExportedReply {
  /** What was asked, on one line; null for a reply to something else than a question. */
  readonly question: string | null;
  /** When, in milliseconds since 1970. */
  readonly askedAt: number;
  readonly outcome: string | null;
  /** Each was compared with its file a moment ago. */
  readonly citations: readonly Citation[];
  /** Files of quotations that are no longer in them: their words are not exported. */
  readonly gone: readonly string[];
}

/** One reply, or those of a thread in order. */
export interface Exported {
  readonly replies: readonly ExportedReply[];
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

/** What is known of a document for a list of references. */
export type Described = Pick<
  IndexedDocument,
  'file' | 'title' | 'site' | 'byline' | 'published' | 'saved' | 'language' | 'hash'
>;

/** A cited document with a name that stands for it in every export. */
export interface Reference {
  /** Of `a-z0-9-`, unlike any other of the export. */
  readonly key: string;
  readonly document: Described;
  /** What is quoted of it, each place once. */
  readonly citations: readonly Citation[];
}

/** The documents that are cited, in the order in which they are first. A document that is not known is described by its citation. */
export function referencesOf(exported: Exported, documents: ReadonlyMap<string, Described>): Reference[] {
  const references = new Map<string, { key: string; document: Described; citations: Citation[] }>();
  const keys = new Set<string>();
  for (const citation of exported.replies.flatMap(({ citations }) => citations)) {
    const known = references.get(citation.file);
    if (known) {
      if (!known.citations.some(({ start, end }) => start === citation.start && end === citation.end))
        known.citations.push(citation);
      continue;
    }
    const document = documents.get(citation.file) ?? describedBy(citation);
    references.set(citation.file, { key: keyOf(document, keys), document, citations: [citation] });
  }
  return [...references.values()];
}

function describedBy({ file, title, site, published, saved }: Citation): Described {
  const found = (value: string | null) => (value === null ? null : { value, span: null, where: 'citation' });
  return {
    file,
    title: found(title),
    site: found(site),
    byline: null,
    published: found(published),
    saved: found(saved),
    language: null,
    hash: '',
  };
}

const WORDS = 4;
const LONGEST = 40;

/** `meridian-2025-russia-recognises-taliban-government`, with a number behind it where two would be the same. */
function keyOf({ file, title, site, published }: Described, taken: Set<string>): string {
  const named = slug(title?.value ?? '', WORDS) || slug(file.slice(file.lastIndexOf('/') + 1), WORDS);
  const parts = [slug(site?.value ?? '', 2), published?.value.slice(0, 4) ?? '', named];
  const base = parts.filter((part) => part !== '').join('-') || 'document';
  let key = base;
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`;
  taken.add(key);
  return key;
}

/** The first words of a text in the letters that every program can read in a name. */
export function slug(text: string, words: number): string {
  const plain = visibleLine(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).slice(0, words).join('-').slice(0, LONGEST).replace(/-$/, '');
}
