import { Hono } from 'hono';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { aboutRoutes } from './about.ts';
import { completeRoutes } from './complete.ts';
import { dashboardRoutes } from './dashboard.ts';
import { documentRoutes } from './document.ts';
import { exportRoutes } from './export.ts';
import { fileRoutes } from './files.ts';
import { invocationRoutes } from './invocations.ts';
import { pictureRoutes } from './pictures.ts';
import { postRoutes } from './posts.ts';
import { whyRoutes } from './why.ts';

const ROUTES: readonly ((deps: PageDeps) => Hono<PageEnv>)[] = [
  aboutRoutes,
  completeRoutes,
  dashboardRoutes,
  documentRoutes,
  exportRoutes,
  fileRoutes,
  invocationRoutes,
  pictureRoutes,
  postRoutes,
  whyRoutes,
];

/** Everything that the page can ask for; each file says its own paths below `/api`. */
export function apiRoutes(deps: PageDeps): Hono<PageEnv> {
  const api = new Hono<PageEnv>();
  for (const routes of ROUTES) api.route('/', routes(deps));
  return api;
}
