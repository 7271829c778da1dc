import { z } from 'zod';
import { readArguments, readOption } from '../../../chat/arguments.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { type Carried, carriedBy } from '../forms/carried.ts';
import { FILLED, FORM_CALLBACK } from '../forms/form-view.ts';
import { SLACK_SERVICE } from '../limits.ts';
import { unescaped } from '../plain-text.ts';
import { SLACK_FORM } from '../render/limits.ts';
import { ignored, invocation, type Known, type Read, unreadable } from './known.ts';

const FIELD = z.object({
  value: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const PAYLOAD = z.object({
  user: z.object({ id: z.string().min(1) }),
  view: z.object({
    id: z.string().min(1),
    callback_id: z.string(),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), FIELD)) }),
  }),
});

interface Sent {
  readonly view: string;
  readonly user: string;
  readonly carried: Carried;
  /** Fixed options, and the fields that were filled. */
  readonly raw: Readonly<Record<string, string>>;
  /** Options that have a field, in order. */
  readonly fields: readonly string[];
}

/** A form that was filled and sent: the command that it belongs to, with what was fixed and what was filled. */
export function viewSubmission(payload: unknown, known: Known): Read {
  const read = PAYLOAD.safeParse(payload);
  if (!read.success) return unreadable('form', z.prettifyError(read.error));
  const sent = sentBy(read.data);
  if (!sent) return ignored('it is no form of Ibid’s');
  const { carried, raw, user, view } = sent;
  if (!commandOf(sent, known)) return ignored(`there is no command “${carried.command}” any more`);
  const { channel, team, direct } = carried;
  const responseUrl = known.now - carried.since < SLACK_SERVICE.responseUrlLife ? carried.responseUrl : null;
  return {
    ok: true,
    value: [
      invocation(
        {
          // Every form that is opened has an id of its own. A trigger would not do: whoever presses "Send" a second time,
          // because the first acknowledgement was lost, brings a new one.
          keys: [`slack:form:${view}`],
          request: { kind: 'command', command: carried.command, raw, conversational: false },
          team,
          user,
          handle: { channel, thread: null, responseUrl, status: false },
          direct: direct || known.isOwnDirect(channel),
        },
        known.now,
      ),
    ],
  };
}

/**
 * What is wrong with what was filled in, by field, for Slack to show beside it; null where nothing is. What only the command
 * itself can see is told by its reply.
 */
export function fieldErrors(payload: unknown, known: Known): Readonly<Record<string, string>> | null {
  const { data } = PAYLOAD.safeParse(payload);
  const sent = data ? sentBy(data) : null;
  const [first] = sent?.fields ?? [];
  if (!sent || first === undefined) return null;
  const command = commandOf(sent, known);
  if (!command)
    return { [first]: 'Ibid was changed since this form was opened. Close it, and type the command again.' };
  const errors = command.options.flatMap((option) => {
    const value = readOption(option, sent.raw[option.name]);
    return value.ok || !sent.fields.includes(option.name) ? [] : [[option.name, error(value.problem.message)] as const];
  });
  if (errors.length > 0) return Object.fromEntries(errors);
  const whole = readArguments(command, sent.raw);
  return whole.ok ? null : { [first]: error(whole.problem.message) };
}

function sentBy({ view, user }: z.infer<typeof PAYLOAD>): Sent | null {
  const carried = view.callback_id === FORM_CALLBACK ? carriedBy(view.private_metadata) : null;
  if (!carried) return null;
  const fields = Object.entries(view.state.values).flatMap(([option, values]) => {
    const field = values[FILLED];
    return field ? [{ option, text: chosenIn(field) ?? unescaped(field.value ?? '') }] : [];
  });
  const filled = fields.filter(({ text }) => text.trim() !== '').map(({ option, text }) => [option, text] as const);
  return {
    view: view.id,
    user: user.id,
    carried,
    raw: { ...carried.fixed, ...Object.fromEntries(filled) },
    fields: fields.map(({ option }) => option),
  };
}

const chosenIn = ({ selected_option: option, selected_conversation: channel }: z.infer<typeof FIELD>) =>
  option?.value ?? channel;

const commandOf = ({ carried }: Sent, { commands }: Known) => commands.find(({ name }) => name === carried.command);

const error = (message: string): string => clip(visibleLine(message), SLACK_FORM.error);
