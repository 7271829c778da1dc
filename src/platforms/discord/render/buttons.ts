import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { Button } from '../../../chat/reply.ts';
import { clip } from '../../../chat/wording/clip.ts';
import { visibleLine } from '../../../chat/wording/visible.ts';
import { encodeDiscordButton } from './button-id.ts';
import { DISCORD_LIMITS } from './limits.ts';

/** Rows of buttons; none for no button. */
export function buttonRows(buttons: readonly Button[]): APIActionRowComponent<APIComponentInMessageActionRow>[] {
  const { row } = DISCORD_LIMITS;
  return Array.from({ length: Math.ceil(buttons.length / row) }, (_, i) => ({
    type: 1,
    components: buttons.slice(i * row, (i + 1) * row).map((button) => ({
      type: 2 as const,
      style: button.style === 'primary' ? (1 as const) : (2 as const),
      label: clip(visibleLine(button.label) || button.action, DISCORD_LIMITS.buttonLabel).toWellFormed(),
      custom_id: encodeDiscordButton(button),
    })),
  }));
}
