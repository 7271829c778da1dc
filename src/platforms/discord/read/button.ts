import type { APIMessageComponentInteraction } from 'discord.js';
import type { Invocation } from '../../../chat/invocation.ts';
import { failure, type Result } from '../../../corpus/problem.ts';
import { decodeDiscordButton } from '../render/button-id.ts';
import { interactionInvocation } from './interaction.ts';

/** A button under one of Ibid's replies. */
export function readButton(interaction: APIMessageComponentInteraction, receivedAt: number): Result<Invocation> {
  const pressed = decodeDiscordButton(interaction.data.custom_id);
  if (pressed === null)
    return failure({
      code: 'unknown-button',
      message: 'This button is of another version of Ibid. Ask again for a reply whose buttons work.',
    });
  const { action, target, value } = pressed;
  return interactionInvocation(interaction, { kind: 'action', action, target, value }, receivedAt);
}
