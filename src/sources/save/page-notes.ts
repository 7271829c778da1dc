const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (found) => escapes[found] ?? found);

/** What is known of a page from outside: ISO day, absolute address. */
export interface Known {
  readonly url: string | null;
  readonly published: string | null;
}

/** A page with what it does not say of itself behind it, as meta tags, which show nothing. The bytes before stay as they are. */
export function withNotes(page: Uint8Array, { url, published }: Known): Uint8Array {
  const tags = [
    url === null ? '' : `<meta property="og:url" content="${escapeHtml(url)}">\n`,
    published === null ? '' : `<meta property="article:published_time" content="${published}">\n`,
  ].join('');
  return tags === '' ? page : Buffer.concat([page, new TextEncoder().encode(`\n${tags}`)]);
}

/** What a feed holds of an entry, as a page of its own. */
export function entryPage(title: string | null, content: string, { url, published }: Known): Uint8Array {
  const head = [
    '<meta charset="utf-8">',
    title === null ? '' : `<title>${escapeHtml(title)}</title>`,
    url === null ? '' : `<meta property="og:url" content="${escapeHtml(url)}">`,
    published === null ? '' : `<meta property="article:published_time" content="${published}">`,
  ].filter((line) => line !== '');
  const heading = title === null ? '' : `<h1>${escapeHtml(title)}</h1>\n`;
  const page = `<!doctype html>\n<html>\n<head>\n${head.join('\n')}\n</head>\n<body>\n<article>\n${heading}${content}\n</article>\n</body>\n</html>\n`;
  return new TextEncoder().encode(page);
}
