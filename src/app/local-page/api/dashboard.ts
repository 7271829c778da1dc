import { Hono } from 'hono';
import { LONGEST_TEXT } from '../../../chat/arguments.ts';
import { OUTCOMES } from '../../../chat/history.ts';
import { boardDigest, boardWatch, type DigestsBoard, inOrderOfDue } from '../../../page-views/boards/digests-board.ts';
import { type DocumentFilter, documentsBoard } from '../../../page-views/boards/documents-board.ts';
import { isPrivate } from '../../../page-views/boards/place-words.ts';
import { questionsBoard } from '../../../page-views/boards/questions-board.ts';
import { indexStates } from '../index-state.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { skippedFiles } from '../skipped-files.ts';
import { numberIn, pageIn, wordsIn } from './query.ts';

const RUNS = 3;
const WATCHES = 200;

/** `GET /dashboard/documents`, `/dashboard/questions`, `/dashboard/digests`: what there is, a page at a time. */
export function dashboardRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const stateOf = indexStates(deps.indexFolder);
  const skippedNow = skippedFiles(deps);

  app.get('/dashboard/documents', async (context) => {
    const { documents, view } = context.var.seen;
    const site = wordsIn(context, 'site', LONGEST_TEXT);
    const month = /^\d{4}-\d{2}$/.exec(context.req.query('month') ?? '')?.[0];
    const cluster = numberIn(context, 'cluster');
    const words = wordsIn(context, 'words', LONGEST_TEXT);
    const filter: DocumentFilter = {
      ...(site === null ? {} : { site }),
      ...(month === undefined ? {} : { month }),
      ...(cluster === null ? {} : { cluster }),
      ...(words === null ? {} : { words }),
    };
    const skipped = await skippedNow(stateOf(deps.shelf().index));
    return context.json(
      documentsBoard({
        documents: documents.documents,
        quoted: await deps.state.timesQuoted(),
        skipped: skipped.filter(({ file }) => view.allows(file)),
        filter,
        ...pageIn(context),
      }),
    );
  });

  app.get('/dashboard/questions', async (context) => {
    const { view } = context.var.seen;
    const page = pageIn(context);
    const outcome = OUTCOMES.find((one) => one === context.req.query('outcome'));
    const asked = await deps.state.questionsAsked({
      ...page,
      ...(outcome === undefined ? {} : { outcome }),
      ...(context.req.query('marked') === 'wrong' ? { wrong: true } : {}),
    });
    return context.json(questionsBoard(asked, page, (file) => view.allows(file)));
  });

  app.get('/dashboard/digests', async (context) => {
    const { offset, limit } = pageIn(context);
    const now = deps.now().getTime();
    const all = (await deps.state.digests()).filter(({ place }) => !isPrivate(place));
    const digests = await Promise.all(
      inOrderOfDue(all, now)
        .slice(offset, offset + limit)
        .map(async (digest) => {
          const view = deps.access.viewFrom(digest.place);
          const changes = await deps.state.changesBetween(digest.coveredTo, now);
          const waiting = changes.filter(({ file }) => view.allows(file)).length;
          return boardDigest(digest, await deps.state.runsOf(digest.id, RUNS), waiting, now);
        }),
    );
    const watches = (await deps.state.watches()).filter(({ place }) => !isPrivate(place)).slice(0, WATCHES);
    return context.json({
      total: all.length,
      offset,
      limit,
      digests,
      watches: watches.map(boardWatch),
    } satisfies DigestsBoard);
  });
  return app;
}
