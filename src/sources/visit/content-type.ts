import { formatOf } from '../../corpus/formats/read.ts';
import type { Format } from '../../corpus/source.ts';

/** What a page can be: a document, or a feed that names documents. */
export type Kind = Format | 'feed';

/** Of types that are used for both, the first one is tried first. */
const kinds: ReadonlyMap<string, readonly Kind[]> = new Map<string, readonly Kind[]>([
  ['text/html', ['html']],
  ['application/xhtml+xml', ['html']],
  ['text/plain', ['text', 'feed']],
  ['text/markdown', ['markdown']],
  ['text/x-markdown', ['markdown']],
  ['application/pdf', ['pdf']],
  ['application/x-pdf', ['pdf']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['docx']],
  ['application/rss+xml', ['feed']],
  ['application/atom+xml', ['feed']],
  ['application/rdf+xml', ['feed']],
  ['application/feed+json', ['feed']],
  ['application/json', ['feed']],
  ['application/xml', ['feed']],
  ['text/xml', ['feed']],
]);

/** Servers say this of files of which they do not know better. */
const UNKNOWN: ReadonlySet<string> = new Set(['', 'application/octet-stream', 'binary/octet-stream']);

/** The type of a `Content-Type` header in small letters, without its parameters; empty where there is none. */
export const typeOf = (header: string | undefined): string => (header ?? '').split(';', 1)[0]!.trim().toLowerCase();

/** The character encoding that a `Content-Type` header names, in small letters; null where it names none. */
export function charsetOf(header: string | undefined): string | null {
  return /;\s{0,9}charset\s{0,9}=\s{0,9}["']?([a-z0-9_:.-]{2,40})/i.exec(header ?? '')?.[1]?.toLowerCase() ?? null;
}

/** What an answer of this type at this address may be; empty for what Ibid does not read. */
export function kindsOf(type: string, url: URL): readonly Kind[] {
  const named = formatOf(url.pathname);
  if (UNKNOWN.has(type)) return named ? [named] : [];
  if (type === 'text/plain' && named === 'markdown') return ['markdown'];
  return kinds.get(type) ?? [];
}
