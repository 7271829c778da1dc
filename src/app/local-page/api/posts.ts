import { Hono } from 'hono';
import { checkedReply } from '../../../chat/checked-reply.ts';
import { CONVERSATION } from '../../../platforms/web/web-place.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';
import { replyForm } from './reply-form.ts';

/**
 * `GET /posts?conversation=…&after=…`: what Ibid said by itself in a conversation (digests, what watches found) later than
 * `after`, in milliseconds since 1970; oldest first: `{ posts: [{ at, …reply }] }`.
 */
export function postRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/posts', async (context) => {
    const { conversation = '', after = '0' } = context.req.query();
    if (!CONVERSATION.test(conversation) || !/^\d{1,16}$/.test(after))
      return problemAnswer(context, 400, {
        code: 'query',
        message: 'expected a conversation, and a number as “after”',
      });
    const { documents } = context.var.seen;
    const posts = (await deps.chat.posts(conversation)).filter(({ at }) => at > Number(after));
    const checked = posts.map(async ({ id, at, delivery }) => {
      const reply = await checkedReply(delivery.reply, documents);
      return { at, ...replyForm(id, { ...delivery, reply }) };
    });
    return context.json({ posts: await Promise.all(checked) });
  });
  return app;
}
