import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../../src/store/migrations.ts';
import * as schema from '../../src/store/schema.ts';

test('the migrations lead to the tables of schema.ts; otherwise run: npm run migrations', async () => {
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
