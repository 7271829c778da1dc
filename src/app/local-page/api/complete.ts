import { Hono } from 'hono';
import { WEB_PERSON, webPlace } from '../../../platforms/web/web-place.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';

/** More is no beginning of a document's name. */
const LONGEST = 200;

/** `GET /complete?command=&option=&typed=`: suggestions while somebody types, best first: `[{ label, value }]`. */
export function completeRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/complete', async (context) => {
    const { command = '', option = '', typed = '' } = context.req.query();
    const place = webPlace({ conversation: 'page', thread: null });
    const desk = deps.chat.desk();
    const choices = desk ? await desk.complete(command, option, typed.slice(0, LONGEST), WEB_PERSON, place) : [];
    return context.json(choices);
  });
  return app;
}
