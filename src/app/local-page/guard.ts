import type { Context, MiddlewareHandler } from 'hono';
import type { Access } from '../../chat/access.ts';
import { type Shelf, seeDocuments } from '../../chat/see-documents.ts';
import { webPlace } from '../../platforms/web/web-place.ts';
import type { Links } from './links.ts';
import type { PageEnv } from './page-deps.ts';
import { viewOfVisit, visitOf } from './visitor.ts';
import { whoseRequest } from './whose-request.ts';

interface Guarded {
  readonly shelf: () => Shelf;
  readonly access: Access;
  readonly links: Links | null;
}

/** Lets nobody in but who sits before this machine and who comes by a signed link, and says what each may see. */
export function guard({ shelf, access, links }: Guarded): MiddlewareHandler<PageEnv> {
  return async (context, next) => {
    const { headers } = context.req.raw;
    const whose = whoseRequest({
      header: (name) => headers.get(name) ?? undefined,
      version: context.env.incoming.httpVersion,
      remoteAddress: context.env.incoming.socket.remoteAddress,
      publicUrl: links?.publicUrl ?? null,
    });
    if (whose.kind === 'refused') return context.json({ code: 'forbidden', message: whose.message }, 403);
    const visit =
      whose.kind === 'visitor' && links ? visitOf(context.req.method, new URL(context.req.url), links) : null;
    if (visit?.kind === 'refused') return refusedVisit(context);
    const view = visit ? viewOfVisit(visit) : access.viewFrom(webPlace({ conversation: 'page', thread: null }));
    context.set('seen', { view, documents: seeDocuments(shelf(), view), isGuest: visit !== null });
    return await next();
  };
}

const NOT_PUBLIC = 'This link is not valid, or not any more. Ask again in the chat to get a new one.';

/** Who follows an old link sees words, not a line of JSON. */
function refusedVisit(context: Context) {
  if (context.req.path.startsWith('/api/')) return context.json({ code: 'forbidden', message: NOT_PUBLIC }, 403);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ibid</title><p>${NOT_PUBLIC}</p></html>`;
  return context.html(page, 403);
}
