import type { View } from '../../chat/access.ts';
import type { Links } from './links.ts';

/** What somebody from outside asked for, and whether their link lets them have it. */
export type Visit =
  /** The page's own scripts and styles, which tell nothing of any document. */
  { readonly kind: 'part' } | { readonly kind: 'document'; readonly file: string } | { readonly kind: 'refused' };

/** The page itself for a document, and what its script asks for. */
const PAGE = '/documents/';
const INTERFACE = '/api/document';
const PART = /^\/(?:assets\/)?[\w-]+(?:\.[\w-]+)*\.(?:js|css|svg|png|ico|woff2)$/;

/** Reads only what a signed link leads to; everything else is for who sits before the machine. */
export function visitOf(method: string, address: URL, links: Pick<Links, 'allows'>): Visit {
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused' };
  const { pathname, searchParams } = address;
  if (PART.test(pathname)) return { kind: 'part' };
  const file = pathname === INTERFACE ? searchParams.get('file') : fileIn(pathname);
  const until = searchParams.get('until');
  const sig = searchParams.get('sig');
  if (!file || !until || !sig || !links.allows(file, { until, sig })) return { kind: 'refused' };
  return { kind: 'document', file };
}

/** The file that `/documents/…` names; null for another address, or a broken one. */
function fileIn(pathname: string): string | null {
  if (!pathname.startsWith(PAGE)) return null;
  try {
    return pathname.slice(PAGE.length).split('/').map(decodeURIComponent).join('/');
  } catch {
    return null;
  }
}

/** One file, or nothing. */
export function viewOfVisit(visit: Visit): View {
  const file = visit.kind === 'document' ? visit.file : null;
  return { key: `link:${file ?? ''}`, allows: (other) => other === file, home: null };
}
