import type { Hint, Hints } from '../../source.ts';
import { type DomElement, type DomPage, foldSpace } from './dom.ts';
import { readLinkedData } from './json-ld.ts';
import { readMeta } from './meta.ts';
import type { PageText } from './page-text.ts';

type Said = Hint | null | undefined;

const inMarkup = (value: string | null | undefined, where: string): Hint | null => {
  const folded = foldSpace(value ?? '').trim();
  return folded === '' ? null : { value: folded, start: null, end: null, where };
};

const isAddress = (hint: Said): boolean => /^https?:\/\//i.test(hint?.value ?? '');

/** What the page's markup says about it. Called before Readability changes the tree. */
export function pageHints(page: DomPage, text: PageText): Hints {
  const first = (selector: string): DomElement | undefined => {
    const [found] = page.querySelectorAll(selector);
    return found;
  };
  const meta = readMeta(page.querySelectorAll('meta'));
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent);
  const linked = readLinkedData(scripts);
  const name = meta('author') ?? inMarkup(linked.author, 'JSON-LD author');
  const link = inMarkup(first('link[rel="canonical"]')?.getAttribute('href'), 'link canonical');
  const titleTag = inMarkup(first('title')?.textContent, '<title>');
  const title = pageTitle(meta('title') ?? inMarkup(linked.headline, 'JSON-LD headline'), titleTag, text);
  const said: Record<keyof Hints, Said> = {
    title,
    published: meta('published') ?? inMarkup(linked.published, 'JSON-LD datePublished') ?? publishedTime(page),
    author: isAddress(name) ? inMarkup(linked.author, 'JSON-LD author') : name,
    site: meta('site') ?? inMarkup(linked.site, 'JSON-LD publisher') ?? siteBehind(title, titleTag),
    url: [link, meta('url')].find(isAddress),
  };
  return Object.fromEntries(Object.entries(said).filter(([, hint]) => hint));
}

/**
 * The headline as the page shows it, where the markup's title says the same, so that it has a place in the text. An
 * `h1` that is only a small part of the title is the site's name over the page.
 */
function pageTitle(given: Said, title: Said, { text, headings }: PageText): Said {
  const shown = headings.map((span) => ({ ...span, value: text.slice(span.start, span.end), where: '<h1>' }));
  const markup = given ?? title;
  if (!markup) return shown[0];
  const same = shown.find(
    ({ value }) => value === markup.value || (markup.value.includes(value) && value.length > markup.value.length / 2),
  );
  return same ?? markup;
}

/** The site's name, where the title tag is the headline with the name behind it. */
function siteBehind(title: Said, titleTag: Said): Said {
  if (!title || !titleTag?.value.startsWith(title.value)) return null;
  const [, site] = /^ [|»•·–—-] ([^|»•·]{2,50})$/u.exec(titleTag.value.slice(title.value.length)) ?? [];
  return inMarkup(site, '<title>');
}

/** A `time` element marked as the date of publication, or else the first one outside of what stands beside. */
function publishedTime(page: DomPage): Said {
  const [marked] = page.querySelectorAll('[itemprop="datePublished"], time[pubdate]');
  const time = marked ?? [...page.querySelectorAll('time[datetime]')].find((element) => !standsBeside(element));
  return inMarkup(time?.getAttribute('datetime') ?? time?.getAttribute('content'), '<time datetime>');
}

function standsBeside(element: DomElement): boolean {
  for (let around = element.parentNode; around !== null; around = around.parentNode) {
    if (/^(?:nav|aside|footer)$/i.test(around.localName ?? '')) return true;
  }
  return false;
}
