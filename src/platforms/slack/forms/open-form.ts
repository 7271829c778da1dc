import type { Command, Form } from '../../../chat/command.ts';
import type { Invocation } from '../../../chat/invocation.ts';
import { notice } from '../../../chat/notice.ts';
import type { Log } from '../../log.ts';
import { slackHandle } from '../handle.ts';
import { SLACK_SERVICE } from '../limits.ts';
import type { Pause } from '../pauses.ts';
import { persist } from '../persist.ts';
import { refusal } from '../refusals.ts';
import { SLACK_POSTING } from '../render/limits.ts';
import { renderSlackMessage } from '../render/message.ts';
import { isResponseUrl, postToUrl } from '../response-url.ts';
import type { CallSlack } from '../web.ts';
import { formView } from './form-view.ts';
import { typedInstead } from './typed-instead.ts';

/** A form that is to be shown instead of running what was typed. */
export interface FormAsked {
  readonly command: Command;
  readonly form: Form;
  /** What would be run, were there no form. */
  readonly invocation: Invocation;
  readonly trigger: string;
}

interface Parts {
  readonly call: CallSlack;
  readonly apiUrl: string | null;
  readonly log: Log;
  readonly now: () => number;
  readonly pause: Pause;
}

/** By these Slack says that the form was opened before: by an earlier delivery, or by a try whose answer was lost. */
const OPENED: ReadonlySet<string> = new Set(['exchanged_trigger_id', 'trigger_exchanged']);

/** Shows a form to who typed the command; where Slack does not open it, tells them how to type it instead. */
export async function openForm(asked: FormAsked, parts: Parts): Promise<void> {
  const problem = await tryToOpen(asked, parts);
  if (problem === null) return;
  parts.log('warn', `slack: the form of ${asked.command.name} was not opened: ${problem}`);
  await tell(asked, parts);
}

/** Null when it was opened; else why not. */
async function tryToOpen({ form, command, invocation, trigger }: FormAsked, parts: Parts): Promise<string | null> {
  const view = formView(form, command.name, invocation);
  if (!view) return 'it is too long for Slack';
  const { call, now, pause } = parts;
  const isAlive = (after: number) => now() + after < invocation.receivedAt + SLACK_SERVICE.triggerLife;
  for (;;) {
    const called = await call('views.open', { trigger_id: trigger, view });
    if (called.kind === 'done') return null;
    if (called.kind === 'refused') return OPENED.has(called.code) ? null : refusal(called).message;
    const wait = called.kind === 'wait' ? called.milliseconds : SLACK_SERVICE.faultPauses[0];
    if (!isAlive(wait)) return called.kind === 'wait' ? 'Slack limits how often' : called.what;
    await pause(wait);
  }
}

async function tell({ command, form, invocation }: FormAsked, { apiUrl, log, now, pause }: Parts): Promise<void> {
  const { responseUrl } = slackHandle(invocation);
  if (!isResponseUrl(responseUrl ?? '', apiUrl)) return;
  const words = `Slack did not open the form in time. Try again, or type it: ${typedInstead(command, form)}`;
  const { blocks, text } = renderSlackMessage(notice(invocation.id, words), { from: 0, again: false });
  const body = { response_type: 'ephemeral', replace_original: false, ...SLACK_POSTING, blocks, text };
  const told = await persist(() => postToUrl(responseUrl ?? '', body), { again: false, now, pause });
  if (!told.ok) log('error', `slack: nobody was told that a form was not opened: ${told.problem.message}`);
}
