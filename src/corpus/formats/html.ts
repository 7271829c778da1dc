import { decode } from '../decode/decode.ts';
import { failure, type Problem, type Result, success } from '../problem.ts';
import type { Source } from '../source.ts';
import { articlePieces } from './html/article.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import { type DomPage, loadParser } from './html/dom.ts';
import { pageHints } from './html/hints.ts';
import { leftOut } from './html/left-out.ts';
import { countTags, nestsTooDeep } from './html/nesting.ts';
import { type PageText, pageText } from './html/page-text.ts';
import type { ReadLimits } from './limits.ts';

/**
 * The text of an HTML page is everything on it that a reader can see; what Readability does not take for the article
 * is marked as removed with the rule `readability`. Where it finds no article, all of the text is kept.
 */
export async function readHtml(file: string, bytes: Uint8Array, limits: ReadLimits): Promise<Result<Source, Problem>> {
  const decoded = decode(bytes, { maxLineLength: Number.POSITIVE_INFINITY }, declaredEncoding(bytes));
  if (!decoded.ok) return decoded;
  const { text: markup, encoding } = decoded.value;
  const tags = countTags(markup);
  if (markup.length > limits.maxMarkupLength || tags > limits.maxMarkupTags) {
    return failure({
      code: 'html-too-large',
      message: `The page has ${markup.length} characters of markup and ${tags} tags, expected at most ${limits.maxMarkupLength} and ${limits.maxMarkupTags}. Save it as text, raise the limit or leave it out.`,
    });
  }
  const page = (await nestsTooDeep(markup, tags)) ? null : tree(markup, await loadParser());
  if (page === null) {
    return failure({
      code: 'html-broken',
      message:
        'The page nests without end or cannot be parsed, expected HTML. Save it again from the browser, or as text.',
    });
  }
  const { text } = page.read;
  if (text === '') {
    return failure({
      code: 'empty',
      message:
        'The page shows no text without its scripts, expected an article. Save it as text or PDF from a browser.',
    });
  }
  const hints = pageHints(page.dom, page.read);
  const kept = await articlePieces(page.dom, page.read, limits);
  const removed = kept === null ? [] : leftOut(page.read.pieces, kept);
  return success({ file, format: 'html', encoding, text, hints, removed, pageStarts: [] });
}

function tree(markup: string, parse: (markup: string) => DomPage): { dom: DomPage; read: PageText } | null {
  try {
    const dom = parse(markup);
    return dom.documentElement === null ? null : { dom, read: pageText(dom.documentElement) };
  } catch {
    return null; // Whatever the parser stumbles over is in the file, and the other files go on.
  }
}
