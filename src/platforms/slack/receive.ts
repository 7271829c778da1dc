import { z } from 'zod';
import { blockAction } from './events/block-action.ts';
import { directMessage } from './events/direct-message.ts';
import { ignored, type Known, type Read, unreadable } from './events/known.ts';
import { mention } from './events/mention.ts';
import { shortcut } from './events/shortcut.ts';
import { slashCommand } from './events/slash-command.ts';
import { viewSubmission } from './events/view-submission.ts';

/** What tells the kinds of payload apart. */
const KIND = z.object({
  command: z.string().optional(),
  type: z.string().optional(),
  event: z.object({ type: z.string() }).optional(),
  payload: z.unknown().optional(),
});

/**
 * Reads one payload as Slack sends it (event callback, slash command, pressed button, message shortcut, form that was
 * sent; or the envelope of Socket Mode around one) into what is wanted of Ibid. A problem of code `ignored` for what Ibid leaves unanswered, with
 * the reason.
 */
export function receiveSlack(payload: unknown, known: Known): Read {
  const kind = KIND.safeParse(payload);
  if (!kind.success) return unreadable('payload', z.prettifyError(kind.error));
  const { type, command, event, payload: inner } = kind.data;
  if (type && ['events_api', 'slash_commands', 'interactive'].includes(type)) return receiveSlack(inner, known);
  if (command !== undefined) return slashCommand(payload, known);
  if (type === 'block_actions') return blockAction(payload, known);
  if (type === 'message_action') return shortcut(payload, known);
  if (type === 'view_submission') return viewSubmission(payload, known);
  if (type === 'event_callback' && event?.type === 'app_mention') return mention(payload, known);
  if (type === 'event_callback' && event?.type === 'message') return directMessage(payload, known);
  if (type === 'event_callback') return ignored(`nothing is asked with the event ${event?.type}`);
  return unreadable('payload', `type is ${JSON.stringify(type)}`);
}
