import type { APIMessage, APIMessageApplicationCommandInteraction, APIMessageComponent } from 'discord.js';
import type { Command } from '../../../chat/command.ts';
import type { Invocation } from '../../../chat/invocation.ts';
import { failure, type Result } from '../../../corpus/problem.ts';
import { interactionInvocation } from './interaction.ts';

/** A command picked from a message's menu ("Check this claim"): its main option is the message's text. */
export function readMessageMenu(
  interaction: APIMessageApplicationCommandInteraction,
  commands: readonly Command[],
  receivedAt: number,
): Result<Invocation> {
  const { name, target_id: target, resolved } = interaction.data;
  const command = commands.find(({ messageLabel }) => messageLabel === name);
  const message = resolved.messages[target];
  const option = command?.options.find(({ main }) => main === true);
  if (command === undefined || option === undefined || message === undefined)
    return failure({
      code: 'unknown-command',
      message: `No command has "${name}" in a message's menu. Register the commands again: ibid discord register.`,
    });
  const raw = { [option.name]: textOf(message as APIMessage) };
  return interactionInvocation(
    interaction,
    { kind: 'command', command: command.name, raw, conversational: false },
    receivedAt,
  );
}

/** What a message says: its own text, or what it forwards, or what stands in its embeds or components. */
function textOf(message: APIMessage): string {
  const forwarded = (message.message_snapshots ?? []).map(({ message: { content } }) => content);
  const embeds = (message.embeds ?? []).flatMap(({ title, description }) => [title ?? '', description ?? '']);
  const shown = componentTexts(message.components ?? []);
  const texts = [[message.content], forwarded, embeds, shown].map((parts) => parts.join('\n').trim());
  return texts.find((text) => text !== '') ?? '';
}

function componentTexts(components: readonly APIMessageComponent[]): string[] {
  return components.flatMap((component) => {
    if ('content' in component) return [component.content];
    return 'components' in component ? componentTexts(component.components) : [];
  });
}
