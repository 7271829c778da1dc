import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';

const LONGEST_NAME = 255;

/**
 * `POST /files?name=…` with the bytes as `application/octet-stream`: `{ file, name, size }`. As an option `{ file }` stands for
 * the file.
 */
export function fileRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const megabytes = Math.round(deps.maxFileBytes / 1024 / 1024);
  const tooLarge = { code: 'too-large', message: `The file has more than ${megabytes} MB, the most that is read.` };
  const limit = bodyLimit({
    maxSize: deps.maxFileBytes,
    onError: (context) => problemAnswer(context, 413, tooLarge),
  });
  app.post('/files', limit, async (context) => {
    const name = context.req.query('name') ?? '';
    if (name === '' || name.length > LONGEST_NAME)
      return problemAnswer(context, 400, { code: 'name', message: 'expected the name of the file in the query' });
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    return context.json({ file: deps.chat.keepFile(name, bytes), name, size: bytes.length });
  });
  return app;
}
