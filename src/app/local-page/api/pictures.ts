import { type Context, Hono } from 'hono';
import { LONGEST_TEXT } from '../../../chat/arguments.ts';
import { comparisonPicture } from '../../../page-views/pictures/comparison-picture.ts';
import { type PictureOptions, timelinePicture } from '../../../page-views/pictures/timeline-picture.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';
import { dayIn, numberIn, wordsIn } from './query.ts';

/**
 * `GET /timeline?topic=T&from=&to=` and `GET /compare?topic=T`, and the same as pictures: `/timeline.svg` and
 * `/compare.svg`, with `theme` and `width`; with `download` the browser saves them.
 */
export function pictureRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  const timelineOf = (context: Context<PageEnv>, topic: string) => {
    const from = dayIn(context, 'from');
    const to = dayIn(context, 'to');
    return context.var.seen.documents.timeline(topic, { ...(from ? { from } : {}), ...(to ? { to } : {}) });
  };
  const comparisonOf = async (context: Context<PageEnv>, topic: string) =>
    (await context.var.seen.documents.compare(topic)).filter(({ citations }) => citations.length > 0);

  app.get('/timeline', async (context) => {
    const topic = topicIn(context);
    if (topic === null) return noTopic(context);
    return context.json({ topic, statements: await timelineOf(context, topic) });
  });
  app.get('/timeline.svg', async (context) => {
    const topic = topicIn(context);
    if (topic === null) return noTopic(context);
    const statements = await timelineOf(context, topic);
    return asPicture(context, timelinePicture(topic, statements, optionsIn(context, deps)), 'timeline.svg');
  });
  app.get('/compare', async (context) => {
    const topic = topicIn(context);
    if (topic === null) return noTopic(context);
    const sources = (await comparisonOf(context, topic)).map(({ file, copies, citations }) => {
      const { title = null, site = null, published = null } = citations[0] ?? {};
      return { file, title, site, published, copies, citations };
    });
    return context.json({ topic, sources });
  });
  app.get('/compare.svg', async (context) => {
    const topic = topicIn(context);
    if (topic === null) return noTopic(context);
    const views = await comparisonOf(context, topic);
    return asPicture(context, comparisonPicture(topic, views, optionsIn(context, deps)), 'comparison.svg');
  });
  return app;
}

const topicIn = (context: Context): string | null => wordsIn(context, 'topic', LONGEST_TEXT);

const noTopic = (context: Context): Response =>
  problemAnswer(context, 400, { code: 'no-topic', message: 'Say what it is about: a few words, or a question.' });

const optionsIn = (context: Context, { now }: PageDeps): PictureOptions => ({
  theme: context.req.query('theme') === 'dark' ? 'dark' : 'light',
  width: numberIn(context, 'width'),
  checked: now().toISOString().slice(0, 10),
});

function asPicture(context: Context, svg: string, name: string): Response {
  context.header('content-type', 'image/svg+xml; charset=utf-8');
  if (context.req.query('download') !== undefined)
    context.header('content-disposition', `attachment; filename="${name}"`);
  return context.body(svg);
}
