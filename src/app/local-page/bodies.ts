import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

/** Bytes of a body of JSON: the longest text with its options, and room. */
const LONGEST_JSON = 256 * 1024;
const BYTES = 'application/octet-stream';
const JSON_TYPE = 'application/json';

/**
 * Takes JSON alone, and of files their bytes. A form of another page can send neither without asking first, which is refused
 * (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
 *
 * @param isFile whether a path takes a file, which says itself how large one may be
 */
export function bodies(isFile: (path: string) => boolean): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: LONGEST_JSON,
    onError: (context) => context.json({ code: 'too-large', message: 'The request is too long.' }, 413),
  });
  return async (context, next) => {
    if (context.req.method !== 'POST') return await next();
    const [type = ''] = (context.req.header('content-type') ?? '').toLowerCase().split(';');
    const expected = isFile(context.req.path) ? BYTES : JSON_TYPE;
    if (type.trim() !== expected)
      return context.json({ code: 'body', message: `expected a body of type ${expected}` }, 415);
    return expected === BYTES ? await next() : await limit(context, next);
  };
}
