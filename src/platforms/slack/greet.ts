import { z } from 'zod';
import type { Desk } from '../../chat/desk.ts';
import type { Person, Place } from '../../chat/place.ts';
import { SLACK_SERVICE } from './limits.ts';
import { renderSlackHome } from './render/message.ts';
import type { Called, CallSlack } from './web.ts';

const OPENED = z.object({
  team_id: z.string().nullish(),
  event: z.object({ user: z.string().min(1), channel: z.string(), tab: z.enum(['home', 'messages']) }),
});

/** Somebody opened Ibid in Slack: its home page, or their direct messages with it. */
export type Opened = z.infer<typeof OPENED>;

/** Null for what is no such event, or one of a tab that Ibid has nothing to show on. */
export function readOpened(payload: unknown): Opened | null {
  return OPENED.safeParse(payload).data ?? null;
}

/**
 * Fills the home page, or offers questions to try. For apps with the agent view the questions belong to no thread: with
 * `thread_ts` Slack would take them and show nothing. Null where there is nothing to offer.
 */
export async function greet({ team_id, event }: Opened, desk: Desk, call: CallSlack): Promise<Called | null> {
  const person: Person = { platform: 'slack', id: event.user };
  const place: Place = { platform: 'slack', team: team_id || null, channel: event.channel, thread: null, direct: true };
  if (event.tab === 'home') {
    const reply = await desk.home(person, place);
    // Buttons on the page come without a channel: it is noted for them where their answers belong.
    const view = { ...renderSlackHome(reply), private_metadata: event.channel };
    return call('views.publish', { user_id: event.user, view });
  }
  const prompts = (await desk.prompts(person, place, SLACK_SERVICE.prompts)).slice(0, SLACK_SERVICE.prompts);
  if (prompts.length === 0) return null;
  return call('assistant.threads.setSuggestedPrompts', {
    channel_id: event.channel,
    title: 'Questions that the documents can answer',
    prompts: prompts.map((message) => ({ title: titleOf(message), message })),
  });
}

function titleOf(question: string): string {
  const letters = Array.from(question);
  return letters.length <= SLACK_SERVICE.promptTitle
    ? question
    : `${letters.slice(0, SLACK_SERVICE.promptTitle - 1).join('')}…`;
}
