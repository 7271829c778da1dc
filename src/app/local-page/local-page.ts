import { Hono } from 'hono';
import { apiRoutes } from './api/routes.ts';
import { bodies } from './bodies.ts';
import { builtPage } from './built-page.ts';
import { guard } from './guard.ts';
import type { Links } from './links.ts';
import type { PageDeps, PageEnv } from './page-deps.ts';
import { securityHeaders } from './security-headers.ts';

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
  app.use(guard({ ...deps, links }));
  app.use(
    '/api/*',
    bodies((path) => path === '/api/files'),
  );
  app.route('/api', apiRoutes(deps));
  app.route('/', builtPage(built));
  app.notFound((context) => context.json({ code: 'not-found', message: 'There is nothing at this address.' }, 404));
  app.onError((error, context) => {
    deps.log('error', 'page: a fault', { error, path: context.req.path.split('/').slice(0, 3).join('/') });
    return context.json({ code: 'fault', message: 'Something went wrong in Ibid. It was written to the log.' }, 500);
  });
  return app;
}
