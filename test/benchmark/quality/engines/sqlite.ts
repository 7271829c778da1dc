import { type Engine, loaded, whole, wordsIn } from './engine.ts';

interface Database {
  exec(statement: string): void;
  prepare(statement: string): { run(...values: unknown[]): void; all(...values: unknown[]): { rowid: number }[] };
  close(): void;
}

export const sqlite: Engine = {
  name: 'SQLite FTS5',
  setting: 'porter, bm25, OR',
  build: async (paragraphs) => {
    const database = new (loaded<new (file: string) => Database>('better-sqlite3'))(':memory:');
    database.exec("CREATE VIRTUAL TABLE found USING fts5(text, tokenize = 'porter unicode61'); BEGIN");
    const insert = database.prepare('INSERT INTO found (rowid, text) VALUES (?, ?)');
    for (const [id, paragraph] of paragraphs.entries()) insert.run(id + 1, whole(paragraph));
    database.exec('COMMIT');
    const select = database.prepare('SELECT rowid FROM found WHERE found MATCH ? ORDER BY bm25(found) LIMIT ?');
    return {
      search: async (words, limit) => {
        const query = wordsIn(words).map((word) => `"${word}"`);
        return query.length === 0 ? [] : select.all(query.join(' OR '), limit).map(({ rowid }) => rowid - 1);
      },
      close: () => database.close(),
    };
  },
};
