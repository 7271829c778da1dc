import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { decodeDiscordButton, encodeDiscordButton } from './button-id.ts';

/** The components of a message, with ids of buttons that occur in it again told apart. */
export function withDistinctIds(components: readonly APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const seen = new Map<string, number>();
  const distinct = (id: string): string => {
    const occurrence = (seen.get(id) ?? 0) + 1;
    seen.set(id, occurrence);
    const pressed = decodeDiscordButton(id);
    return pressed && occurrence > 1 ? encodeDiscordButton(pressed, occurrence) : id;
  };
  const visit = <Component extends APIMessageTopLevelComponent | APIComponentInContainer>(
    one: Component,
  ): Component => {
    if (one.type === 17) return { ...one, components: one.components.map(visit) };
    if (one.type !== 1) return one;
    const row = one.components.map((part) =>
      'custom_id' in part ? { ...part, custom_id: distinct(part.custom_id) } : part,
    );
    return { ...one, components: row };
  };
  return components.map(visit);
}
