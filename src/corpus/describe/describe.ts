import type { Description } from '../document.ts';
import type { Hints } from '../source.ts';
import type { Span } from '../span.ts';
import { bylineOf } from './byline.ts';
import { languageOf } from './language.ts';
import { notesOf } from './notes.ts';
import { pageOf } from './page.ts';
import { publishedOf } from './published.ts';
import { savedOf } from './saved.ts';
import { siteOf } from './site.ts';
import { titleOf } from './title.ts';

/**
 * Describes a text from what its format says (`hints`) and from its own words.
 *
 * @param kept the spans of `text` that are its body; the rest is page furniture, in which dates and names are looked for too
 */
export function describe(text: string, hints: Hints, kept: readonly Span[]): Description {
  const language = languageOf(text, kept);
  const page = pageOf(text, hints, kept, language);
  const title = titleOf(page);
  const titleIndex = title?.line?.index ?? null;
  const published = publishedOf(page, titleIndex);
  return {
    title: title ? { value: title.value, span: title.span, where: title.where } : null,
    site: siteOf(page, title),
    byline: bylineOf(page, titleIndex),
    published,
    saved: savedOf(page, titleIndex, published),
    language,
    notes: notesOf(page, titleIndex),
  };
}
