import { setTimeout as sleep } from 'node:timers/promises';
import { type APIInteraction, InteractionType, Routes } from 'discord.js';
import type { Desk } from '../../../chat/desk.ts';
import type { Invocation } from '../../../chat/invocation.ts';
import type { Log } from '../../log.ts';
import type { KeptOptions } from '../forms/kept-options.ts';
import { insist, PAUSES } from '../insist.ts';
import { readInteraction } from '../read/receive.ts';
import type { Connection } from '../rest.ts';
import { deferral, remark, respond } from './acknowledge.ts';
import type { Gates } from './gates.ts';
import { isFormShown } from './show-form.ts';
import { suggest } from './suggest.ts';

/** Milliseconds that taking in may last before the interaction is acknowledged without waiting for it any longer. */
const PATIENCE = 1_500;

export const NOT_TAKEN_IN =
  'Ibid could not take this in just now. Nothing was lost but the question: please ask again.';

export interface Taking {
  readonly desk: Desk;
  readonly connection: Connection;
  readonly gates: Gates;
  readonly forms: KeptOptions;
  readonly now: () => number;
  readonly log: Log;
}

/** Takes an interaction in, then acknowledges it: what is acknowledged will be answered. Never throws. */
export async function takeInteraction(interaction: APIInteraction, taking: Taking): Promise<void> {
  const { desk, connection, forms, now, log } = taking;
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    await suggest(interaction, desk, connection, log);
    return;
  }
  const read = readInteraction(interaction, desk.commands, now(), forms.find);
  if (!read.ok) {
    log('warn', read.problem.message, { interaction: interaction.id });
    await respond(connection, interaction, remark(read.problem.message));
    return;
  }
  if (await isFormShown(interaction, read.value, taking)) return;
  const shut = taking.gates.open(read.value.id);
  try {
    await acceptAndDefer(interaction, read.value, taking);
  } finally {
    shut();
  }
}

async function acceptAndDefer(interaction: APIInteraction, invocation: Invocation, taking: Taking): Promise<void> {
  const { desk, connection, log } = taking;
  const accepted = accept(desk, invocation, log);
  const inTime = await Promise.race([accepted, sleep(PATIENCE, 'slow' as const, { ref: false })]);
  if (inTime === 'failed') {
    await respond(connection, interaction, remark(NOT_TAKEN_IN));
    return;
  }
  const done = await respond(connection, interaction, deferral(desk.visibilityOf(invocation)));
  if (done !== 'yes')
    log('warn', 'an interaction could not be acknowledged in time', { interaction: interaction.id, outcome: done });
  if (inTime === 'slow' && (await accepted) === 'failed') await withdraw(interaction, connection);
}

async function accept(desk: Desk, invocation: Invocation, log: Log): Promise<'new' | 'known' | 'failed'> {
  try {
    return await desk.accept(invocation);
  } catch (error) {
    log('error', 'an interaction could not be taken in', { error, id: invocation.id });
    return 'failed';
  }
}

/** Puts the remark in the place of "Ibid is thinking". */
async function withdraw(
  { application_id: application, token }: APIInteraction,
  { interactions }: Connection,
): Promise<void> {
  const body = { content: NOT_TAKEN_IN, allowed_mentions: { parse: [] } };
  const route = Routes.webhookMessage(application, token, '@original');
  await insist(() => interactions.patch(route, { body, auth: false }), PAUSES);
}
