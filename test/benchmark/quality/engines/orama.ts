import { type Engine, loaded, whole } from './engine.ts';

interface Orama {
  create(options: object): object;
  insertMultiple(index: object, documents: readonly object[], batch: number): Promise<unknown>;
  search(
    index: object,
    query: object,
  ): Promise<{ readonly hits: readonly { readonly document: { readonly n: number } }[] }>;
}

export const orama: Engine = {
  name: 'Orama',
  setting: 'stemmer, stop words',
  build: async (paragraphs) => {
    const { create, insertMultiple, search } = loaded<Orama>('@orama/orama');
    const { stemmer } = loaded<{ stemmer: unknown }>('@orama/stemmers/english');
    const { stopwords } = loaded<{ stopwords: unknown }>('@orama/stopwords/english');
    const tokenizer = { language: 'english', stemming: true, stemmer, stopWords: stopwords };
    const index = create({ schema: { n: 'number', text: 'string' }, components: { tokenizer } });
    await insertMultiple(
      index,
      paragraphs.map((paragraph, n) => ({ n, text: whole(paragraph) })),
      1000,
    );
    return {
      // A threshold of 1: what has any of the words, not only what has all.
      search: async (term, limit) => {
        const { hits } = await search(index, { term, properties: ['text'], limit, threshold: 1 });
        return hits.map(({ document }) => document.n);
      },
      close: () => {},
    };
  },
};
