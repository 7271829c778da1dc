import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { LONGEST_TEXT } from '../../../chat/arguments.ts';
import { checkedReply } from '../../../chat/checked-reply.ts';
import type { Said } from '../../../platforms/web/request-of.ts';
import type { WebChat } from '../../../platforms/web/web-chat.ts';
import { CONVERSATION } from '../../../platforms/web/web-place.ts';
import type { PageDeps, PageEnv } from '../page-deps.ts';
import { problemAnswer } from './problem.ts';
import { replyForm } from './reply-form.ts';

const NAME = z.string().regex(CONVERSATION, 'expected 1 to 64 letters, digits, - or _');
/** A little more than is read, so that the command says itself what is too long. */
const TEXT = z.string().max(2 * LONGEST_TEXT);

const BODY = z.strictObject({
  conversation: NAME,
  thread: NAME.nullish(),
  key: NAME.optional(),
  text: TEXT.optional(),
  command: z.string().max(40).optional(),
  options: z.record(z.string().max(40), z.union([TEXT, z.boolean(), z.strictObject({ file: NAME })])).optional(),
  button: z
    .strictObject({ action: z.string().max(40), target: z.string().max(64), value: z.string().max(200) })
    .optional(),
});

/**
 * `POST /invocations`: what is said in a conversation; the answer is its reply, with what other platforms would be sent.
 * `GET /invocations/ID?conversation=…`: a reply that came while nobody waited.
 */
export function invocationRoutes(deps: PageDeps): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.post('/invocations', async (context) => {
    const body = BODY.safeParse(await context.req.json().catch(() => null));
    if (!body.success) {
      const message = z.prettifyError(body.error).replace(/\s*\n\s*/g, ' ');
      return problemAnswer(context, 400, { code: 'body', message });
    }
    const said = saidIn(body.data, deps.chat);
    if (!said)
      return problemAnswer(context, 400, {
        code: 'body',
        message: 'expected one of "text", "command" (with "options") and "button", not several',
      });
    const { conversation, thread, key } = body.data;
    const outcome = await deps.chat.say(said, { conversation, thread: thread ?? null, key: key ?? randomUUID() });
    if (!outcome.ok) {
      return problemAnswer(context, LATER.has(outcome.problem.code) ? 503 : 422, outcome.problem);
    }
    const { value } = outcome;
    if (value.kind === 'form') return context.json({ id: null, command: value.command, form: value.form });
    return context.json(replyForm(value.id, value.delivery));
  });
  app.get('/invocations/:id', async (context) => {
    const id = context.req.param('id');
    const delivery = deps.chat.reply(id, context.req.query('conversation') ?? '');
    if (!delivery) return problemAnswer(context, 404, NOT_KEPT);
    // It may be a while ago.
    const reply = await checkedReply(delivery.reply, context.var.seen.documents);
    return context.json(replyForm(id, { ...delivery, reply }));
  });
  return app;
}

/** Null where not exactly one thing is said. A file that is not kept any more is as one that was not given. */
function saidIn({ text, command, options = {}, button }: z.infer<typeof BODY>, chat: WebChat): Said | null {
  if ([text, command, button].filter((one) => one !== undefined).length !== 1) return null;
  if (command === undefined && Object.keys(options).length > 0) return null;
  if (text !== undefined) return { kind: 'text', text };
  if (button !== undefined) return { kind: 'button', button };
  const read = Object.entries(options).flatMap(([name, value]) => {
    const given = typeof value === 'object' ? chat.file(value.file) : value;
    return given === null ? [] : [[name, given] as const];
  });
  return { kind: 'command', command: command ?? '', options: Object.fromEntries(read) };
}

/** What may go better in a moment. */
const LATER: ReadonlySet<string> = new Set(['stopping', 'no-reply', 'state-unavailable']);
const NOT_KEPT = { code: 'no-reply', message: 'There is no such reply, or it is too long ago.' };
