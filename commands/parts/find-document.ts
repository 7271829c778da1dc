import { createHash } from 'node:crypto';
import type { VisibleDocument } from '../../src/chat/visible-documents.ts';
import { visibleLine } from '../../src/chat/wording/visible.ts';

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
  readonly fits: (document: VisibleDocument, name: string) => boolean;
}[] = [
  { name: 'the file', fits: ({ file }, name) => file === name },
  { name: 'a key that autocomplete filled in', fits: ({ file }, name) => keyOf(file) === name },
  {
    name: 'the title, or the file without its folders',
    fits: (document, name) => namesOf(document).some((own) => own === folded(name)),
  },
  {
    name: 'part of the title or the file',
    fits: (document, name) => namesOf(document).some((own) => own.includes(folded(name))),
  },
  {
    name: 'every word in title, file or site',
    fits: (document, name) => holdsWords(document, name),
  },
];

/** The document that a person means by its file, its title or words of these. */
export function findDocument(documents: readonly VisibleDocument[], name: string): FoundDocument {
  const wanted = name.trim();
  for (const { fits } of WAYS) {
    const fitting = folded(wanted) === '' ? [] : documents.filter((document) => fits(document, wanted));
    if (fitting.length === 1) return { kind: 'found', document: fitting[0]! };
    if (fitting.length > 1) return { kind: 'ambiguous', candidates: newestFirst(fitting) };
  }
  return { kind: 'unknown', closest: closestTo(documents, wanted) };
}

/** By day of publication, the latest first; documents without one come last, by file. */
export function newestFirst(documents: readonly VisibleDocument[]): VisibleDocument[] {
  const day = ({ published }: VisibleDocument): string => published?.value ?? '';
  return [...documents].sort((a, b) => compare(day(b), day(a)) || compare(a.file, b.file));
}

/** Whether each of the words stands, whole or as a part, in title, file or site; capitals and accents do not count. */
export function holdsWords(document: VisibleDocument, words: string): boolean {
  const own = folded([document.title?.value, document.file, document.site?.value].filter(Boolean).join('\n'));
  const asked = wordsOf(words);
  return asked.length > 0 ? asked.every((word) => own.includes(word)) : own.includes(folded(words));
}

/** The title; the file's name for a document without one. */
export const titleOf = ({ title, file }: VisibleDocument): string =>
  visibleLine(title?.value ?? '') || visibleLine(lastPart(file));

/** What stands for a file whose name is too long to be filled in; the same file always has the same. */
export const keyOf = (file: string): string => `file-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`;

/** Lower case, without accents, white space made single: what is compared. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Words as `folded` gives them, without punctuation. */
export const wordsOf = (words: string): string[] => folded(words).match(/[\p{L}\p{N}]+/gu) ?? [];

function namesOf({ title, file }: VisibleDocument): string[] {
  const name = lastPart(file);
  return [title?.value ?? '', file, name, name.replace(/\.[^.]+$/, '')].map(folded).filter((own) => own !== '');
}

const lastPart = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

function closestTo(documents: readonly VisibleDocument[], name: string): VisibleDocument[] {
  const asked = wordsOf(name);
  const shared = (document: VisibleDocument): number => {
    const own = wordsOf(`${document.title?.value ?? ''} ${document.file} ${document.site?.value ?? ''}`);
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
