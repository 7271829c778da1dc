import type { Document, Found } from '../../src/corpus/document.ts';
import { passagesOf } from '../../src/corpus/split/passages.ts';
import { type DevelopmentSet, type GivenDocument, topicOfParagraph } from './development-set.ts';

const found = (value: string | undefined): Found | null => (value ? { value, span: null, where: 'given' } : null);

/** Read as it is, without cleaning and without front matter: offsets in the given text are those of the document. */
function documentOf(id: string, given: Omit<GivenDocument, 'id'>): Document {
  return {
    file: fileOf(id),
    format: 'markdown',
    encoding: 'utf-8',
    text: given.text,
    pageStarts: [],
    title: found(given.title),
    site: null,
    byline: null,
    published: found(given.date?.slice(0, 10)),
    saved: null,
    language: 'en',
    notes: [],
    removed: [],
    passages: passagesOf(given.text, [{ start: 0, end: given.text.length }]),
  };
}

export const fileOf = (id: string): string => `${id.replace(/[^A-Za-z0-9._-]/g, '_')}.md`;

/** Every document of the set by itself. */
export const wholeSet = (set: DevelopmentSet): Document[] => set.documents.map((given) => documentOf(given.id, given));

/**
 * A folder of one long document a topic, without a title: what a reader with a single report has. Rarity of words,
 * titles and the score of the passage say little there, so weights that were only trained on whole sets fail on it.
 */
export function topicDocuments(set: DevelopmentSet): Map<string, Document> {
  const texts = new Map<string, string[]>();
  for (const given of set.documents) {
    const topic = topicOfParagraph(given.id);
    texts.set(topic, [...(texts.get(topic) ?? []), given.text.trim()]);
  }
  return new Map([...texts].map(([topic, parts]) => [topic, documentOf(topic, { text: parts.join('\n\n') })]));
}
