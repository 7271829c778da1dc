import type { SearchIndex } from '../../../index/search-index.ts';
import { citation } from '../cite.ts';
import type { CurrentText } from '../current-text.ts';
import { normalised } from './normalised.ts';
import type { Writing } from './pasted.ts';
import type { FoundPlace } from './places.ts';

/** The documents whose title is what was pasted, as far as their text holds it. */
export async function titlesAs(
  { parts }: Writing,
  documents: readonly number[],
  index: SearchIndex,
  current: CurrentText,
): Promise<FoundPlace[]> {
  const [words] = parts;
  if (words === undefined || parts.length > 1) return [];
  const wanted = normalised(words).text;
  const found: FoundPlace[] = [];
  for (const id of documents) {
    const document = index.documents[id]!;
    const { title } = document;
    if (!title?.span || normalised(title.value).text !== wanted) continue;
    const cited = citation(document, title.value, title.span, await current(document), {
      copies: [],
      score: 1,
      shortSpan: null,
      reasons: [],
    });
    const passage = index.passage(document.firstPassage);
    if (!cited.gone) found.push({ document: id, passage, citations: [cited], isExact: title.value === words });
  }
  return found;
}
