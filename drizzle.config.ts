import { defineConfig } from 'drizzle-kit';

/** `npm run migrations` writes the next file of migrations/ after a change of src/store/schema. A file once released is never changed. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/store/schema/*.ts',
  out: './migrations',
  schemaFilter: ['ibid'],
});
