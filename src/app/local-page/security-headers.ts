import type { MiddlewareHandler } from 'hono';

/**
 * What the page may do, which is little: its own scripts and styles, requests to where it came from, and pictures that it
 * makes itself (`data:`, `blob:`). No other host, no frame, no inline script.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A link carries its signature, which must not be told to where the reader goes next. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'x-robots-tag': 'noindex',
};

/** Puts them on every answer; what a route says of caching stays, else nothing is kept. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  // What was not read of a request ends its connection soon, and nobody is to send another one over it.
  if (context.req.method === 'POST' && !context.req.raw.bodyUsed) context.res.headers.set('connection', 'close');
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};
