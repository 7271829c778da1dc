import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { seeDocuments } from '../../chat/see-documents.ts';
import { webPlace } from '../../platforms/web/web-place.ts';
import { aboutRoutes } from './api/about.ts';
import { invocationRoutes } from './api/invocations.ts';
import { builtPage } from './built-page.ts';
import type { Links } from './links.ts';
import type { PageDeps, PageEnv } from './page-deps.ts';
import { securityHeaders } from './security-headers.ts';
import { viewOfVisit, visitOf } from './visitor.ts';
import { whoseRequest } from './whose-request.ts';

/** Routes of the interface; each says its own paths below `/api`. */
const API: readonly ((deps: PageDeps) => Hono<PageEnv>)[] = [aboutRoutes, invocationRoutes];

/** Bytes of a request's body: the longest text with its options, and room. */
const LONGEST_BODY = 64 * 1024;

export interface PageOptions extends PageDeps {
  /** By which documents are opened from outside; null where they are not. */
  readonly links: Links | null;
  /** Folder of the built page; null where there is none. */
  readonly built: string | null;
}

/**
 * The page in the browser and its interface. It is for who sits before this machine; by the public address only the one
 * document of a signed link is reached.
 */
export function localPage({ links, built, ...deps }: PageOptions): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.use(securityHeaders);
  app.use(async (context, next) => {
    const { headers } = context.req.raw;
    const whose = whoseRequest({
      header: (name) => headers.get(name) ?? undefined,
      remoteAddress: context.env.incoming.socket.remoteAddress,
      publicUrl: links?.publicUrl ?? null,
    });
    if (whose.kind === 'refused') return context.json({ code: 'forbidden', message: whose.message }, 403);
    const visit =
      whose.kind === 'visitor' && links ? visitOf(context.req.method, new URL(context.req.url), links) : null;
    if (visit?.kind === 'refused') return refusedVisit(context);
    const view = visit ? viewOfVisit(visit) : deps.access.viewFrom(webPlace({ conversation: 'page', thread: null }));
    context.set('seen', { view, documents: seeDocuments(deps.shelf(), view), isGuest: visit !== null });
    return await next();
  });
  app.use('/api/*', bodyLimit({ maxSize: LONGEST_BODY }), async (context, next) => {
    const type = context.req.header('content-type') ?? '';
    if (context.req.method === 'POST' && !/^application\/json\b/i.test(type))
      return context.json({ code: 'body', message: 'expected a body of type application/json' }, 415);
    return await next();
  });
  const api = new Hono<PageEnv>();
  for (const routes of API) api.route('/', routes(deps));
  app.route('/api', api);
  app.route('/', builtPage(built));
  app.notFound((context) => context.json({ code: 'not-found', message: 'There is nothing at this address.' }, 404));
  app.onError((error, context) => {
    deps.log('error', 'page: a fault', { error, path: context.req.path.split('/').slice(0, 3).join('/') });
    return context.json({ code: 'fault', message: 'Something went wrong in Ibid. It was written to the log.' }, 500);
  });
  return app;
}

const NOT_PUBLIC = 'This link is not valid, or not any more. Ask again in the chat to get a new one.';

/** Who follows an old link sees words, not a line of JSON. */
function refusedVisit(context: Context) {
  if (context.req.path.startsWith('/api/')) return context.json({ code: 'forbidden', message: NOT_PUBLIC }, 403);
  return context.html(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid</title><p>${NOT_PUBLIC}</p></html>`,
    403,
  );
}
