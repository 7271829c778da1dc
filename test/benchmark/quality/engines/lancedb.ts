import { join } from 'node:path';
import { type Engine, loaded, whole, wordsIn } from './engine.ts';

interface Query {
  fullTextSearch(words: string, options: object): Query;
  select(columns: readonly string[]): Query;
  limit(count: number): Query;
  toArray(): Promise<readonly { readonly n: number }[]>;
}
interface Table {
  createIndex(column: string, options: object): Promise<void>;
  query(): Query;
  close(): void;
}
interface Lance {
  connect(folder: string): Promise<{ createTable(name: string, rows: readonly object[]): Promise<Table> }>;
  Index: { fts(options: object): unknown };
}

export const lancedb: Engine = {
  name: 'LanceDB full text',
  setting: 'stemmer, stop words',
  build: async (paragraphs, folder) => {
    const { connect, Index } = loaded<Lance>('@lancedb/lancedb');
    const rows = paragraphs.map((paragraph, n) => ({ n, text: whole(paragraph) }));
    const table = await (await connect(join(folder, 'lance'))).createTable('found', rows);
    await table.createIndex('text', { config: Index.fts({ stem: true, removeStopWords: true, withPosition: false }) });
    return {
      search: async (words, limit) => {
        const query = table.query().fullTextSearch(wordsIn(words).join(' '), { columns: ['text'] });
        // The score is asked for by name: without it the engine warns once a question.
        return (await query.select(['n', '_score']).limit(limit).toArray()).map(({ n }) => Number(n));
      },
      close: () => table.close(),
    };
  },
};
