import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';

/** Components of a message, nested ones included, and characters of its text displays (components/reference). */
const COMPONENTS = 40;
const CHARACTERS = 4_000;

/**
 * Without its interaction a message does not show whom it answers: said in a line before it, which pings nobody since the
 * message allows no mentions. Left out where the message has no room for it.
 */
export function addressed<Body extends { readonly components: readonly APIMessageTopLevelComponent[] }>(
  body: Body,
  person: string,
): Body & { components: APIMessageTopLevelComponent[] } {
  const line = { type: ComponentType.TextDisplay, content: `-# For <@${person}>, later than it should be:` } as const;
  const [first, ...rest] = body.components;
  if (first === undefined) return { ...body, components: [] };
  // The first component carries the mark.
  const { id, ...unmarked } = first;
  const marked = id === undefined ? line : { ...line, id };
  const components = [marked, unmarked as APIMessageTopLevelComponent, ...rest];
  return { ...body, components: fits(components) ? components : [...body.components] };
}

function fits(components: readonly APIMessageTopLevelComponent[]): boolean {
  const all = flat(components);
  return all.length <= COMPONENTS && all.reduce((sum, { content }) => sum + (content?.length ?? 0), 0) <= CHARACTERS;
}

interface Part {
  readonly content?: string;
  readonly components?: readonly object[];
  readonly accessory?: object;
}

function flat(components: readonly object[]): Part[] {
  return components.flatMap((component) => {
    const part = component as Part;
    return [part, ...flat(part.components ?? []), ...(part.accessory === undefined ? [] : flat([part.accessory]))];
  });
}
