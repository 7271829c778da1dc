import { Hono } from 'hono';
import { meantBy } from '../../../answer/respond.ts';
import { DEFAULT_THRESHOLD } from '../../../answer/threshold.ts';
import { LONGEST_TEXT } from '../../../chat/arguments.ts';
import { earlierThan } from '../../../chat/desk/context.ts';
import { findFrom } from '../../../chat/see-documents.ts';
import { isPrivate } from '../../../page-views/boards/place-words.ts';
import { whyView } from '../../../page-views/why/why.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';
import { dayIn, numberIn, wordsIn } from './query.ts';

/** Of some hundred candidates so many are given, unless more are asked for; each has its file read. */
const USUAL = 40;
const MOST = 400;

/**
 * `GET /why?question=Q&asOf=`: all candidates with their reasons, and why the others lost; for silence what was nearest.
 * With `id`, of a reply, its question is taken as it was asked there, after what was asked before.
 */
export function whyRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/why', async (context) => {
    const said = await saidIn(context.req.query('id') ?? '', deps);
    const question = said?.question ?? wordsIn(context, 'question', LONGEST_TEXT);
    if (question === null) return problemAnswer(context, 400, { code: 'no-question', message: 'Ask a question.' });
    const { documents, view } = context.var.seen;
    const asOf = dayIn(context, 'asOf');
    const asking = { today: deps.now().toISOString().slice(0, 10), ...(asOf === null ? {} : { asOf }) };
    const shelf = deps.shelf();
    const earlier = said?.earlier ?? [];
    const answer = await documents.ask(question, { ...asking, ...(earlier.length > 0 ? { earlier } : {}) });
    const findings = await findFrom(shelf, view, meantBy(answer, earlier), asking);
    const limit = Math.min(MOST, numberIn(context, 'limit') ?? USUAL);
    const { index, current, threshold } = shelf;
    return context.json(
      await whyView({ answer, findings, index, current, threshold: threshold ?? DEFAULT_THRESHOLD, limit }),
    );
  });
  return app;
}

/** What was asked in a reply that may be read here; null where there is none such. */
async function saidIn(
  id: string,
  { state }: PageDeps,
): Promise<{ readonly question: string; readonly earlier: readonly string[] } | null> {
  const recorded = id === '' ? null : await state.find(id);
  if (!recorded || isPrivate(recorded.invocation.place)) return null;
  const { request } = recorded.invocation;
  const typed = request.kind === 'command' && request.command === 'ask' ? request.raw['question'] : undefined;
  if (request.kind !== 'command' || typeof typed !== 'string') return null;
  return { question: typed, earlier: request.conversational ? await earlierThan(recorded.invocation, { state }) : [] };
}
