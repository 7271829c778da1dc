import { Hono } from 'hono';
import { DEFAULT_THRESHOLD } from '../../../answer/respond.ts';
import { LONGEST_TEXT } from '../../../chat/arguments.ts';
import { findFrom } from '../../../chat/see-documents.ts';
import { whyView } from '../../../page-views/why/why.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';
import { dayIn, numberIn, wordsIn } from './query.ts';

/** Of some hundred candidates so many are given, unless more are asked for; each has its file read. */
const USUAL = 40;
const MOST = 400;

/** `GET /why?question=Q&asOf=`: all candidates with their reasons, and why the others lost; for silence what was nearest. */
export function whyRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/why', async (context) => {
    const question = wordsIn(context, 'question', LONGEST_TEXT);
    if (question === null) return problemAnswer(context, 400, { code: 'no-question', message: 'Ask a question.' });
    const { documents, view } = context.var.seen;
    const asOf = dayIn(context, 'asOf');
    const asking = { today: deps.now().toISOString().slice(0, 10), ...(asOf === null ? {} : { asOf }) };
    const shelf = deps.shelf();
    const [answer, findings] = await Promise.all([
      documents.ask(question, asking),
      findFrom(shelf, view, question, asking),
    ]);
    const limit = Math.min(MOST, numberIn(context, 'limit') ?? USUAL);
    const { index, current } = shelf;
    return context.json(await whyView({ answer, findings, index, current, threshold: DEFAULT_THRESHOLD, limit }));
  });
  return app;
}
