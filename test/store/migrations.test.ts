import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../../src/store/migrations.ts';
import * as chat from '../../src/store/schema/chat.ts';
import * as digests from '../../src/store/schema/digests.ts';
import * as documents from '../../src/store/schema/documents.ts';
import * as ibid from '../../src/store/schema/ibid.ts';
import * as sources from '../../src/store/schema/sources.ts';
import { TABLES } from '../../src/store/schema/tables.ts';
import * as watches from '../../src/store/schema/watches.ts';

const schema = { ...ibid, ...chat, ...digests, ...watches, ...documents, ...sources };

test('the migrations lead to the tables of src/store/schema; otherwise run: npm run migrations', async () => {
  const meta = join(migrationsFolder(), 'meta');
  const newest = readdirSync(meta)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1)!;
  const written = JSON.parse(readFileSync(join(meta, newest), 'utf8'));
  expect(Object.keys(written.tables)).toContain('ibid.invocations');
  expect(await generateMigration(written, generateDrizzleJson(schema, written.id, ['ibid']))).toEqual([]);
  const { remembered: _, ...fewer } = schema;
  expect(await generateMigration(written, generateDrizzleJson(fewer, written.id, ['ibid']))).not.toEqual([]);
});

test('each table is listed, after those that it refers to', () => {
  const tables = Object.values(schema).filter((each) => is(each, PgTable));
  expect(new Set(Object.values(TABLES))).toEqual(new Set(tables));
  const names: string[] = Object.values(TABLES).map(getTableName);
  for (const [at, table] of Object.values(TABLES).entries()) {
    for (const { reference } of getTableConfig(table).foreignKeys) {
      const earlier = names.indexOf(getTableName(reference().foreignTable));
      expect(earlier).toBeGreaterThanOrEqual(0);
      expect(earlier).toBeLessThan(at);
    }
  }
});
