import { type Engine, loaded, whole, wordsIn } from './engine.ts';

interface Index {
  query(fill: (query: { term(word: string): void }) => void): readonly { readonly ref: string }[];
}
interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}
type Lunr = (configure: (this: Builder) => void) => Index;

export const lunr: Engine = {
  name: 'lunr',
  setting: 'defaults (Porter)',
  build: async (paragraphs) => {
    const index = loaded<Lunr>('lunr')(function () {
      this.ref('id');
      this.field('text');
      for (const [id, paragraph] of paragraphs.entries()) this.add({ id, text: whole(paragraph) });
    });
    return {
      search: async (words, limit) => {
        const found = index.query((query) => {
          for (const word of wordsIn(words)) query.term(word.toLowerCase());
        });
        return found.slice(0, limit).map(({ ref }) => Number(ref));
      },
      close: () => {},
    };
  },
};
