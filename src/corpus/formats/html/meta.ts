import type { Hint, Hints } from '../../source.ts';
import { type DomElement, foldSpace } from './dom.ts';

/** Names of meta tags by what they tell, most trustworthy first, in small letters. */
const tags: Readonly<Record<keyof Hints, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'headline', 'dc.title', 'dcterms.title', 'citation_title'],
  published: [
    'article:published_time',
    'og:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'citation_publication_date',
    'citation_date',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date',
    'dcterms.date',
    'publication_date',
    'publish-date',
    'publishdate',
    'pubdate',
    'cxenseparse:recs:publishtime',
    'date',
  ],
  author: ['author', 'article:author', 'parsely-author', 'sailthru.author', 'citation_author', 'dc.creator', 'byl'],
  site: ['og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title'],
  url: ['og:url', 'twitter:url'],
};

/** Reads the meta tags once; the function gives what they tell, or null. The first of two tags alike counts. */
export function readMeta(elements: Iterable<DomElement>): (hint: keyof Hints) => Hint | null {
  const contents = new Map<string, string>();
  for (const element of elements) {
    const content = foldSpace(element.getAttribute('content') ?? '').trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name && !contents.has(name)) contents.set(name, content);
    }
  }
  return (hint) => {
    const tag = tags[hint].find((name) => contents.has(name));
    return tag === undefined ? null : { value: contents.get(tag)!, start: null, end: null, where: `meta ${tag}` };
  };
}
