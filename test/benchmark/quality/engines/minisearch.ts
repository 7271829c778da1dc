import { type Engine, loaded, whole, wordsIn } from './engine.ts';

interface MiniSearch {
  addAll(documents: readonly object[]): void;
  search(words: string): readonly { readonly id: number }[];
}
type Constructor = new (options: { fields: string[] }) => MiniSearch;

export const minisearch: Engine = {
  name: 'MiniSearch',
  setting: 'defaults',
  build: async (paragraphs) => {
    const index = new (loaded<Constructor>('minisearch'))({ fields: ['text'] });
    index.addAll(paragraphs.map((paragraph, id) => ({ id, text: whole(paragraph) })));
    return {
      search: async (words, limit) =>
        index
          .search(wordsIn(words).join(' '))
          .slice(0, limit)
          .map(({ id }) => id),
      close: () => {},
    };
  },
};
