import type { App } from '@slack/bolt';
import type { Desk } from '../../chat/desk.ts';
import type { Log } from '../log.ts';
import type { Known } from './events/known.ts';
import { formAsked } from './events/slash-command.ts';
import { fieldErrors } from './events/view-submission.ts';
import { FORM_CALLBACK } from './forms/form-view.ts';
import { openForm } from './forms/open-form.ts';
import { greet, type Opened, readOpened } from './greet.ts';
import type { Pause } from './pauses.ts';
import { receiveSlack } from './receive.ts';
import { refusal } from './refusals.ts';
import type { Called, CallSlack } from './web.ts';

export interface Listening {
  readonly desk: Desk;
  readonly call: CallSlack;
  /** Null for Slack's own. */
  readonly apiUrl: string | null;
  /** Ibid's own user. */
  readonly self: string;
  /** Channels that are known to be somebody's direct messages with Ibid; those that are met are added. */
  readonly directs: Set<string>;
  readonly log: Log;
  readonly now: () => number;
  readonly pause: Pause;
}

/** Gives everything that Slack tells to the desk. What is acknowledged is durable, or needs nothing more. */
export function listen(app: App, listening: Listening): void {
  const { desk, log } = listening;
  const known = (): Known => ({
    commands: desk.commands,
    now: listening.now(),
    self: listening.self,
    isOwnDirect: (channel) => listening.directs.has(channel),
  });
  const take = (body: unknown) => takeIn(body, known(), listening);

  app.event('app_mention', ({ body }) => take(body));
  app.event('message', ({ body }) => take(body));
  app.event('app_home_opened', async ({ body }) => {
    const opened = readOpened(body);
    if (!opened) return;
    listening.directs.add(opened.event.channel);
    // What a page shows is made anew whenever it is opened; Slack need not wait for it.
    void welcome(opened, listening);
  });
  app.command(/.*/, async ({ body, ack }) => {
    const asked = formAsked(body, known());
    // Nothing is asked of Ibid yet: whoever sees no form types again. So nothing is written down, and Slack need not wait.
    if (asked)
      void openForm(asked, listening).catch((error: Error) => log('error', `slack: opening a form: ${error.message}`));
    else await take(body);
    await ack();
  });
  app.view({ type: 'view_submission', callback_id: FORM_CALLBACK }, async ({ body, ack }) => {
    const errors = fieldErrors(body, known());
    if (errors) return await ack({ response_action: 'errors', errors: { ...errors } });
    await take(body);
    await ack();
  });
  app.shortcut({ type: 'message_action' }, async ({ body, ack }) => {
    await take(body);
    await ack();
  });
  app.action(/.*/, async ({ body, ack }) => {
    await take(body);
    await ack();
  });
}

/** Everything that is wanted with one payload is durable when this resolves. */
async function takeIn(body: unknown, known: Known, { desk, directs, log }: Listening): Promise<void> {
  const read = receiveSlack(body, known);
  if (!read.ok) {
    const { code, message } = read.problem;
    return log(code === 'unreadable' ? 'warn' : 'debug', `slack: ${code}: ${message}`);
  }
  for (const invocation of read.value) {
    if (invocation.place.direct) directs.add(invocation.place.channel);
    await desk.accept(invocation);
  }
}

async function welcome(opened: Opened, { desk, call, log }: Listening): Promise<void> {
  const { tab } = opened.event;
  try {
    const called = await greet(opened, desk, call);
    if (called && called.kind !== 'done') log('warn', `slack: the ${tab} tab stays as it was: ${said(called)}`);
  } catch (error) {
    log('error', `slack: the ${tab} tab: ${(error as Error).message}`);
  }
}

function said(called: Exclude<Called, { kind: 'done' }>): string {
  if (called.kind === 'refused') return refusal(called).message;
  return called.kind === 'fault' ? called.what : 'Slack limits how often';
}
