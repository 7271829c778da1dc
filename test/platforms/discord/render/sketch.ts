import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { DiscordMessage } from '../../../../src/platforms/discord/render/message.ts';
import { type Act, read } from './read.ts';

type Component = APIMessageTopLevelComponent | APIComponentInContainer;

/** A message as a reader sees it: cards are indented, quotations have a bar, small lines a dot, buttons brackets. */
export function sketch({ components, next }: DiscordMessage): string {
  const lines = components.flatMap((component) => [...seen(component), '']);
  return [...lines, `next: ${next}`, ''].join('\n');
}

function seen(component: Component): string[] {
  if (component.type === 10) return marked(component.content).split('\n');
  if (component.type === 17) return component.components.flatMap(seen).map((line) => `  ${line}`.trimEnd());
  if (component.type !== 1) throw new Error(`unexpected component ${component.type}`);
  return [component.components.map((button) => `[ ${'label' in button ? button.label : ''} ]`).join(' ')];
}

const MARKS: Partial<Record<Act['kind'], (text: string) => string>> = {
  quote: (text) => text.replace(/^/gm, '▌ '),
  heading: (text) => `# ${text}`,
  small: (text) => `· ${text}`,
  bold: (text) => `**${text}**`,
  code: (text) => `‹${text}›`,
  link: (text) => `{link: ${text}}`,
  mention: (text) => `{person: ${text}}`,
};

function marked(content: string): string {
  return read(content, (act) => (MARKS[act.kind] ?? ((text) => `{!! ${act.kind}: ${text}}`))(act.text)).text;
}
