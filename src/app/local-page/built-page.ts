import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import type { PageEnv } from './page-deps.ts';

/** What the browser is told that a file of the built page is; other files are not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

/** Names of the build: one folder deep, no dots but before the ending. */
const NAME = /^(?:assets\/)?[\w-]+(?:\.[\w-]+)*\.[a-z0-9]{2,5}$/;

/**
 * The built page: `/` and every address under `/documents/` are the page itself, whose script reads the address. Files with a
 * hash in their name are kept by the browser; the page is asked for each time.
 *
 * @param folder where it was built; null, or without an `index.html`, for a line that says how to build it
 */
export function builtPage(folder: string | null): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const page = async (): Promise<Response> => {
    const bytes = await fileOf(folder, 'index.html');
    if (!bytes) return new Response(NOT_BUILT, { status: 200, headers: { 'content-type': TYPES['.html']! } });
    return new Response(bytes, { headers: { 'content-type': TYPES['.html']!, 'cache-control': 'no-cache' } });
  };
  app.get('/', page);
  app.get('/documents/*', page);
  app.get('/:name{.+}', async (context, next) => {
    const name = context.req.param('name');
    const type = TYPES[extname(name)];
    const bytes = type && NAME.test(name) ? await fileOf(folder, name) : null;
    if (!bytes || !type) return await next();
    const lasting = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return new Response(bytes, { headers: { 'content-type': type, 'cache-control': lasting } });
  });
  return app;
}

async function fileOf(folder: string | null, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (folder === null) return null;
  try {
    return new Uint8Array(await readFile(join(folder, name)));
  } catch {
    return null;
  }
}

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid</title>
<h1>Ibid</h1><p>The page was not built. Run <code>npm run build</code>, then start Ibid again.</p></html>
`;
