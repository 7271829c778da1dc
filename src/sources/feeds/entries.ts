import type { AnyFeed } from 'feedsmith';
import type { FeedEntry } from './feed.ts';

/** An entry as its format has it: addresses may be relative, days are as they are written. */
interface Raw {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  /** HTML. */
  readonly contents: readonly (string | undefined)[];
}

interface RawFeed {
  readonly title: string | undefined;
  /** What the feed's relative addresses count from, where that is not its own. */
  readonly base: string | undefined;
  readonly entries: readonly Raw[];
}

/** The four formats as one. */
export function rawFeed(any: AnyFeed): RawFeed {
  switch (any.format) {
    case 'rss':
      return {
        title: any.feed.title,
        base: any.feed.link,
        entries: (any.feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          published: item.pubDate ?? item.dc?.dates?.[0],
          updated: undefined,
          contents: [item.content?.encoded, item.description],
        })),
      };
    case 'rdf':
      return {
        title: any.feed.title,
        base: any.feed.link,
        entries: (any.feed.items ?? []).map((item) => ({
          id: item.rdf?.about,
          link: item.link ?? item.rdf?.about,
          title: item.title,
          published: item.dc?.dates?.[0],
          updated: undefined,
          contents: [item.content?.encoded, item.description],
        })),
      };
    case 'atom':
      return {
        title: plain(any.feed.title),
        base: any.feed.xml?.base,
        entries: (any.feed.entries ?? []).map((entry) => ({
          id: entry.id,
          link: (entry.links ?? []).find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          title: plain(entry.title),
          published: entry.published,
          updated: entry.updated,
          contents: [entry.content, entry.summary].map(asHtml),
        })),
      };
    case 'json':
      return {
        title: any.feed.title,
        base: undefined,
        entries: (any.feed.items ?? []).map((item) => ({
          id: item.id,
          link: item.url,
          title: item.title,
          published: item.date_published,
          updated: item.date_modified,
          contents: [item.content_html, escaped(item.content_text), escaped(item.summary)],
        })),
      };
  }
}

/** Absolute addresses and moments in place of what was written. Null for what has neither a page nor words. */
export function entryOf(raw: Raw, base: string): FeedEntry | null {
  const url = absolute(raw.link, base);
  const content = raw.contents.reduce<string>(
    (longest, one) => (one && one.length > longest.length ? one : longest),
    '',
  );
  if (url === null && content.trim() === '') return null;
  const title = raw.title?.replace(/\s+/g, ' ').trim() || null;
  return {
    id: raw.id?.trim() || url || `${title ?? ''}\n${content}`,
    url,
    title,
    published: momentOf(raw.published),
    updated: momentOf(raw.updated),
    content: content.trim() === '' ? null : content,
  };
}

function absolute(link: string | undefined, base: string): string | null {
  if (!link || !URL.canParse(link.trim(), base)) return null;
  const url = new URL(link.trim(), base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
}

/** Feeds are read from the year 1990 on; what lies further away is a mistake in writing. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

function momentOf(written: string | undefined): number | null {
  const moment = Date.parse(written?.trim().slice(0, 60) ?? '');
  return moment >= EARLIEST && moment < LATEST ? moment : null;
}

interface AtomText {
  readonly value?: string;
  readonly type?: string;
}

/** RFC 4287, 3.1.1: `text` is the default, and means that nothing in it is markup. */
function asHtml(text: AtomText | undefined): string | undefined {
  const { value, type = 'text' } = text ?? {};
  if (type === 'text' || type === 'text/plain') return escaped(value);
  return /^(?:html|xhtml|text\/html|application\/xhtml\+xml)$/.test(type) ? value : undefined;
}

/** A title, without the markup that it may hold. */
function plain(text: AtomText | undefined): string | undefined {
  return text?.type === 'html' || text?.type === 'xhtml' ? text.value?.replace(/<[^<>]{0,500}>/g, '') : text?.value;
}

const escaped = (text: string | undefined): string | undefined =>
  text
    ?.replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\n{2,}/g, '\n<p>');
