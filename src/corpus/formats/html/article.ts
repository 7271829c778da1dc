import type { ReadLimits } from '../limits.ts';
import type { DomPage } from './dom.ts';
import type { PageText } from './page-text.ts';

/** Readability copies nodes and writes markup anew, so each text gets a mark of its own from a private-use plane. */
const firstMark = 0xf0000;
const marks = /[\u{f0000}-\u{ffffd}]/gu;
const mostMarks = 0xfffd;

/** One sentence is no article: where Readability keeps less, it has mistaken a caption or a link for one. */
const shortestArticle = 140;

/**
 * Numbers of the pieces that Readability takes for the page's article; null when it finds none, when the page is too
 * large for it to be fast, or when it fails. It changes the page's tree, which cannot be used afterwards.
 */
export async function articlePieces(
  page: DomPage,
  { pieces, elements, effort }: PageText,
  limits: ReadLimits,
): Promise<ReadonlySet<number> | null> {
  if (elements > limits.maxArticleElements || effort > limits.maxArticleEffort || pieces.length > mostMarks)
    return null;
  const { Readability } = await import('@mozilla/readability');
  for (const [number, { node }] of pieces.entries()) {
    node.textContent = node.textContent.replace(marks, '') + String.fromCodePoint(firstMark + number);
  }
  const kept = new Set<number>();
  try {
    type Page = ConstructorParameters<typeof Readability>[0];
    const article = new Readability(page as unknown as Page, { disableJSONLD: true, serializer: () => '' }).parse();
    for (const [mark] of article?.textContent?.matchAll(marks) ?? []) kept.add((mark.codePointAt(0) ?? 0) - firstMark);
  } catch {
    return null; // Its failure is no reason to lose the page: all of the text is kept then.
  }
  let length = 0;
  for (const number of kept) length += pieces[number]!.end - pieces[number]!.start;
  return length < shortestArticle ? null : kept;
}
