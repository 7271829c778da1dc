import { randomBytes } from 'node:crypto';
import { type Answer, type Arguments, type Method, refuse } from './method.ts';
import { fieldsOf, modalFaults } from './modal-rules.ts';
import type { Payload } from './payloads.ts';
import type { Acknowledged } from './sent.ts';
import type { World } from './world.ts';

/** A modal in front of somebody. */
export interface Modal {
  readonly id: string;
  readonly user: string;
  /** Where its opener was. */
  readonly channel: string | null;
  readonly view: Record<string, unknown>;
  /** False once it was closed. */
  isOpen: boolean;
  /** What is shown beside its fields, by `block_id`. */
  errors: Readonly<Record<string, string>>;
}

interface Trigger {
  readonly user: string;
  readonly channel: string | null;
  readonly at: number;
  isUsed: boolean;
}

/** Triggers, which open one modal within three seconds, and the modals that were opened. */
export class Modals {
  readonly all: Modal[] = [];
  readonly faults: string[] = [];
  /** Milliseconds. */
  triggerLife = 3_000;
  readonly #triggers = new Map<string, Trigger>();

  /** An id as Slack makes one whenever somebody types a command, presses or sends something. */
  trigger(user: string, channel: string | null = null): string {
    const id = `${Date.now()}.${this.#triggers.size + 1}.${randomBytes(16).toString('hex')}`;
    this.#triggers.set(id, { user, channel, at: performance.now(), isUsed: false });
    return id;
  }

  open(id: string, view: Arguments, { team, app, bot }: World): Answer {
    const trigger = this.#triggers.get(id);
    if (!trigger) return refuse('invalid_trigger_id');
    if (trigger.isUsed) return refuse('exchanged_trigger_id');
    if (performance.now() - trigger.at > this.triggerLife) return refuse('expired_trigger_id');
    trigger.isUsed = true;
    const viewId = `V0${randomBytes(5).toString('hex').toUpperCase()}`;
    const shown = {
      ...view,
      id: viewId,
      team_id: team,
      state: { values: {} },
      hash: `${Math.floor(Date.now() / 1_000)}.${randomBytes(4).toString('hex')}`,
      previous_view_id: '',
      root_view_id: viewId,
      app_id: app,
      bot_id: bot,
      external_id: '',
      clear_on_close: false,
      notify_on_close: false,
    };
    this.all.push({ id: viewId, user: trigger.user, channel: trigger.channel, view: shown, isOpen: true, errors: {} });
    return { ok: true, view: shown };
  }

  /** What the acknowledgement of a submission makes of its modal. */
  acknowledged(modal: Modal, ack: Acknowledged | null): void {
    if (!ack || (ack.status !== null && ack.status !== 200)) return;
    const answer = typeof ack.body === 'string' && ack.body !== '' ? parsed(ack.body) : ack.body;
    if (isEmpty(ack)) {
      modal.isOpen = false;
      return;
    }
    const { response_action: action, errors = {} } = (answer ?? {}) as Arguments;
    if (action !== 'errors') this.faults.push(`a submission is acknowledged with ${JSON.stringify(ack.body)}`);
    const fields = fieldsOf(modal.view).map(({ block_id }) => block_id);
    for (const key of Object.keys(errors)) if (!fields.includes(key)) this.faults.push(`there is no field ${key}`);
    if (Object.keys(errors).length === 0) this.faults.push('no errors are told');
    modal.errors = errors;
  }
}

/** Nothing; by Socket Mode, the client sends that as an empty object. */
export function isEmpty({ status, body }: Acknowledged): boolean {
  return body === undefined || body === '' || (status === null && JSON.stringify(body) === '{}');
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

export const VIEWS_OPEN: Method = {
  token: 'bot',
  scope: null,
  takes: { trigger_id: 'string!', view: 'json!' },
  faults: ({ view }) => modalFaults(view),
  run: ({ trigger_id: trigger, view }, world) => world.modals.open(trigger, view, world),
};

/** A modal that its reader filled, by labels or ids of fields, and sent. Slack's client lets nobody leave out what must be filled. */
export function submissionPayload(world: World, modal: Modal, filled: Readonly<Record<string, string>>): Payload {
  const names = fieldsOf(modal.view).flatMap(({ label, block_id }) => [label.text, block_id]);
  for (const name of Object.keys(filled)) if (!names.includes(name)) throw new Error(`there is no field “${name}”`);
  const values = fieldsOf(modal.view).map(({ block_id, label, element, optional }) => {
    const { type, action_id, options = [], initial_value = null, initial_option = null } = element;
    const given = filled[label.text] ?? filled[block_id];
    if (type === 'conversations_select') {
      const { initial_conversation: initial, default_to_current_conversation: isCurrent, filter } = element;
      const here = modal.channel === null || modal.channel.startsWith('D') ? null : modal.channel;
      const chosen = given === undefined ? (initial ?? (isCurrent ? here : null)) : given || null;
      if (chosen && filter && !/^[CG]/.test(chosen)) throw new Error(`${chosen} is not offered`);
      return [block_id, { [action_id]: { type, selected_conversation: chosen } }];
    }
    const chosen = options.find((option: Arguments) => option['text'].text === given || option['value'] === given);
    if (given && options.length > 0 && !chosen) throw new Error(`“${given}” cannot be chosen for “${label.text}”`);
    const value = given === undefined ? initial_value : given || null;
    const option = given === undefined ? initial_option : (chosen ?? null);
    if (!optional && value === null && option === null) throw new Error(`“${label.text}” must be filled`);
    const state = type === 'static_select' ? { type, selected_option: option } : { type, value };
    return [block_id, { [action_id]: state }];
  });
  // Slack sends the blocks as well; nothing may rest on them, since its own sample has none.
  const { blocks: _, ...view } = modal.view;
  return {
    type: 'view_submission',
    enterprise: null,
    team: { id: world.team, domain: 'water-desk' },
    user: { id: modal.user, username: 'anna', name: 'anna', team_id: world.team },
    api_app_id: world.app,
    token: 'verification-token',
    trigger_id: world.modals.trigger(modal.user),
    view: { ...view, state: { values: Object.fromEntries(values) } },
    is_enterprise_install: false,
  };
}
