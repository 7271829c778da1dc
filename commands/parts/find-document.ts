import { createHash } from 'node:crypto';
import type { VisibleDocument } from '../../src/chat/visible-documents.ts';
import { titleLine, visibleLine } from '../../src/chat/wording/visible.ts';
import { documentWords, folded, wordsOf } from './document-words.ts';

export type FoundDocument =
  | { readonly kind: 'found'; readonly document: VisibleDocument }
  /** Several fit equally well, newest first. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly VisibleDocument[] }
  /** None fits; `closest` share a word or the beginning of one, best first. */
  | { readonly kind: 'unknown'; readonly closest: readonly VisibleDocument[] };

const CLOSEST = 5;

/** Ways to name a document, from the strictest; the first that fits any document decides. */
const WAYS: readonly {
  readonly name: string;
  readonly fitting: (name: string) => (document: VisibleDocument) => boolean;
}[] = [
  { name: 'the file', fitting: (name) => (document) => document.file === name },
  {
    name: 'a key that autocomplete filled in',
    fitting: (name) => (KEY.test(name) ? (document) => keyOf(document.file) === name : () => false),
  },
  {
    name: 'the title, or the file without its folders',
    fitting: (name) => {
      const wanted = folded(name);
      return (document) => namesOf(document).includes(wanted);
    },
  },
  {
    name: 'part of the title or the file',
    fitting: (name) => {
      const wanted = folded(name);
      return (document) => namesOf(document).some((own) => own.includes(wanted));
    },
  },
  { name: 'every word in title, file or site', fitting: holding },
];

/** So many ways, the strictest, compare the name as it is. */
const BY_NAME = 2;

/** The document that a person means by its file, its title or words of these. */
export function findDocument(documents: readonly VisibleDocument[], name: string): FoundDocument {
  const wanted = name.trim();
  // A name of nothing but marks, such as `῝`, has no words that others could be compared with.
  for (const { fitting } of folded(wanted) === '' ? WAYS.slice(0, BY_NAME) : WAYS) {
    const found = documents.filter(fitting(wanted));
    if (found.length === 1) return { kind: 'found', document: found[0]! };
    if (found.length > 1) return { kind: 'ambiguous', candidates: newestFirst(found) };
  }
  return { kind: 'unknown', closest: closestTo(documents, wanted) };
}

/** By day of publication, the latest first; documents without one come last, by file. */
export function newestFirst(documents: readonly VisibleDocument[]): VisibleDocument[] {
  const day = ({ published }: VisibleDocument): string => published?.value ?? '';
  return [...documents].sort((a, b) => compare(day(b), day(a)) || compare(a.file, b.file));
}

/** Whether each of the words stands, whole or as a part, in title, file or site; capitals and accents do not count. */
export function holding(words: string): (document: VisibleDocument) => boolean {
  const asked = wordsOf(words);
  const parts = asked.length > 0 ? asked : [folded(words)];
  return (document) => parts.every((part) => documentWords(document).all.includes(part));
}

/** The title; the file's name for a document without one. */
export const titleOf = ({ title, file }: VisibleDocument): string =>
  titleLine(title?.value ?? '') || visibleLine(lastPart(file));

const KEY = /^file-[0-9a-f]{16}$/;

/** What stands for a file whose name is too long to be filled in; the same file always has the same. */
export const keyOf = (file: string): string => `file-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`;

function namesOf(document: VisibleDocument): string[] {
  const { title, file } = documentWords(document);
  const name = lastPart(file);
  return [title, file, name, name.replace(/\.[^.]+$/, '')].filter((own) => own !== '');
}

const lastPart = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function closestTo(documents: readonly VisibleDocument[], name: string): VisibleDocument[] {
  const asked = wordsOf(name);
  const shared = (document: VisibleDocument): number => {
    const own = documentWords(document).words;
    return asked.filter((word) => own.some((other) => alike(word, other))).length;
  };
  return newestFirst(documents)
    .map((document) => ({ document, shared: shared(document) }))
    .filter((one) => one.shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, CLOSEST)
    .map(({ document }) => document);
}

/** The same beginning of at least four letters, which most slips of the finger leave. */
const alike = (a: string, b: string): boolean =>
  a === b || (a.length >= 4 && b.length >= 4 && a.slice(0, 4) === b.slice(0, 4));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
